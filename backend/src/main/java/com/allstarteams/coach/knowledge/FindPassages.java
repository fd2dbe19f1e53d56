package com.allstarteams.coach.knowledge;

import com.allstarteams.coach.knowledge.search.DenseArm;
import com.allstarteams.coach.knowledge.search.RankFusion;
import com.allstarteams.coach.knowledge.store.ChunkRef;
import com.allstarteams.coach.knowledge.store.JdbcPassages;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
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
    private static final String HANDBOOK = "ast_knowledge_base";

    private final DenseArm dense;
    private final JdbcPassages store;
    private final TenantTransactions transactions;
    private final ObservationRegistry observations;

    FindPassages(
            DenseArm dense, JdbcPassages store, TenantTransactions transactions, ObservationRegistry observations) {
        this.dense = dense;
        this.store = store;
        this.transactions = transactions;
        this.observations = observations;
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
        Observation retrieval = Observation.createNotStarted("coach.retrieval", observations)
                .contextualName("retrieval " + HANDBOOK)
                .lowCardinalityKeyValue("gen_ai.operation.name", "retrieval")
                .lowCardinalityKeyValue("gen_ai.data_source.id", HANDBOOK);
        return Objects.requireNonNull(retrieval.observe(() -> {
            FoundPassages found = search(tenant, question, limit, deadline);
            retrieval.highCardinalityKeyValue("coach.retrieval.degraded", String.valueOf(found.degraded()));
            retrieval.highCardinalityKeyValue(
                    "coach.retrieval.passages", String.valueOf(found.passages().size()));
            return found;
        }));
    }

    private FoundPassages search(Tenant tenant, String question, int limit, Deadline deadline) {
        Optional<List<ChunkRef>> near = dense.find(tenant, question, CANDIDATES, deadline);
        List<Passage> passages = transactions.inTenant(tenant, () -> {
            List<ChunkRef> worded = store.findByWords(tenant, question, CANDIDATES);
            List<ChunkRef> ranked =
                    near.map(refs -> RankFusion.fuse(refs, worded)).orElse(worded);
            return onePerEntry(ranked, store.load(tenant, ranked), limit);
        });
        return new FoundPassages(passages, near.isEmpty());
    }

    private static List<Passage> onePerEntry(List<ChunkRef> ranked, Map<ChunkRef, Passage> visible, int limit) {
        Set<UUID> seen = new HashSet<>();
        return ranked.stream()
                .map(visible::get)
                .filter(Objects::nonNull)
                .filter(passage -> seen.add(passage.entryId()))
                .limit(limit)
                .toList();
    }

    /** One approved entry by id; empty when there is none the member may see. */
    public Optional<KnowledgeEntry> findEntry(Tenant tenant, UUID id) {
        return store.findEntry(tenant, id);
    }
}
