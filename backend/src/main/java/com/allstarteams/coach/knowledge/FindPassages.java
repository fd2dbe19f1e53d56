package com.allstarteams.coach.knowledge;

import com.allstarteams.coach.knowledge.search.DenseArm;
import com.allstarteams.coach.knowledge.search.RankFusion;
import com.allstarteams.coach.knowledge.store.ChunkRef;
import com.allstarteams.coach.knowledge.store.JdbcPassages;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds the passages that bear most on a question, among approved knowledge the member may see.
 *
 * @see "ADR 0006: keywords and vectors, fused by rank"
 */
@Component
public class FindPassages {

    private static final int CANDIDATES = 20;

    private final DenseArm dense;
    private final JdbcPassages store;

    FindPassages(DenseArm dense, JdbcPassages store) {
        this.dense = dense;
        this.store = store;
    }

    /**
     * @param question any text, 0-4,000 code points; not stored
     * @param limit passages wanted, 1-20
     * @param deadline the vector arm is left out when it does not answer by then
     * @return never fails because the index is down; degraded then
     */
    public FoundPassages find(Tenant tenant, String question, int limit, Deadline deadline) {
        if (question.isBlank()) {
            return new FoundPassages(List.of(), false);
        }
        Optional<List<ChunkRef>> near = dense.find(tenant, question, CANDIDATES, deadline);
        List<ChunkRef> worded = store.findByWords(tenant, question, CANDIDATES);
        List<ChunkRef> ranked = near.map(refs -> RankFusion.fuse(refs, worded)).orElse(worded);
        Map<ChunkRef, Passage> visible = store.load(tenant, ranked);
        Set<UUID> seen = new HashSet<>();
        List<Passage> passages = ranked.stream()
                .map(visible::get)
                .filter(Objects::nonNull)
                .filter(passage -> seen.add(passage.entryId()))
                .limit(limit)
                .toList();
        return new FoundPassages(passages, near.isEmpty());
    }

    /** One approved entry by id; empty when there is none the member may see. */
    public Optional<KnowledgeEntry> findEntry(Tenant tenant, UUID id) {
        return store.findEntry(tenant, id);
    }
}
