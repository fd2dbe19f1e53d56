package com.allstarteams.coach.knowledge.store;

import com.allstarteams.coach.knowledge.ingest.HandbookEntry;
import com.allstarteams.coach.knowledge.ingest.SplitEntry;
import com.allstarteams.coach.platform.Digest;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes shared entries and their chunks, and lists what ought to be embedded. */
@Repository
public class JdbcHandbook {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final JsonMapper json;

    JdbcHandbook(JdbcClient jdbc, TenantTransactions transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    /** Saves entries that are new or changed, all in one transaction, and says how many those were. */
    public int save(List<HandbookEntry> entries) {
        return transactions.asWorker(
                () -> (int) entries.stream().filter(this::saveIfChanged).count());
    }

    private boolean saveIfChanged(HandbookEntry entry) {
        String wording = json.writeValueAsString(entry);
        Optional<UUID> changed = jdbc.sql("""
                        INSERT INTO coach_knowledge_base AS entry (slug, category, content_type, title, content, tags,
                          metadata, status, content_hash)
                        VALUES (:slug, :category, :contentType, :title, :content, :tags::jsonb, :metadata::jsonb,
                          'APPROVED', :hash)
                        ON CONFLICT (slug, organisation_id) DO UPDATE
                          SET category = excluded.category, content_type = excluded.content_type,
                              title = excluded.title, content = excluded.content, tags = excluded.tags,
                              metadata = excluded.metadata, content_hash = excluded.content_hash, updated_at = now()
                          WHERE entry.content_hash <> excluded.content_hash
                        RETURNING id
                        """)
                .param("slug", entry.slug())
                .param("category", entry.category())
                .param("contentType", entry.contentType())
                .param("title", entry.title())
                .param("content", entry.content())
                .param("tags", json.writeValueAsString(entry.tags()))
                .param("metadata", json.writeValueAsString(entry.metadata()))
                .param("hash", Digest.sha256(wording))
                .query(UUID.class)
                .optional();
        changed.ifPresent(id -> replaceChunks(id, entry));
        return changed.isPresent();
    }

    private void replaceChunks(UUID entryId, HandbookEntry entry) {
        jdbc.sql("DELETE FROM knowledge_chunks WHERE entry_id = :entry")
                .param("entry", entryId)
                .update();
        List<String> chunks = SplitEntry.split(entry.content());
        for (int index = 0; index < chunks.size(); index++) {
            jdbc.sql("""
                            INSERT INTO knowledge_chunks (entry_id, chunk_index, heading, content, content_hash)
                            VALUES (:entry, :index, :heading, :content, :hash)
                            """)
                    .param("entry", entryId)
                    .param("index", index)
                    .param("heading", entry.title())
                    .param("content", chunks.get(index))
                    .param("hash", Digest.sha256(chunks.get(index)))
                    .update();
        }
    }

    /** All chunks of approved entries, of every organisation. */
    public List<IndexableChunk> listIndexable() {
        return transactions.asWorker(() -> jdbc.sql("""
                        SELECT c.entry_id, c.chunk_index, c.heading, c.content, c.content_hash, e.organisation_id
                        FROM knowledge_chunks c JOIN coach_knowledge_base e ON e.id = c.entry_id
                        WHERE e.status = 'APPROVED'
                        ORDER BY e.slug, c.chunk_index
                        """)
                .query((row, number) -> new IndexableChunk(
                        row.getObject("entry_id", UUID.class),
                        row.getInt("chunk_index"),
                        row.getString("heading"),
                        row.getString("content"),
                        row.getString("content_hash"),
                        Optional.ofNullable(row.getObject("organisation_id", UUID.class))
                                .map(OrganisationId::new)
                                .orElse(null)))
                .list());
    }
}
