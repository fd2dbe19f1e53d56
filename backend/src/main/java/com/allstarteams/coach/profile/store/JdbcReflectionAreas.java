package com.allstarteams.coach.profile.store;

import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which parts of the workshop offer reflection coaching. */
@Repository
public class JdbcReflectionAreas {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcReflectionAreas(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public Optional<Area> find(Tenant tenant, String id) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql("SELECT id, name, workshop_step, enabled FROM reflection_areas WHERE id = :id")
                        .param("id", id)
                        .query((row, number) -> new Area(
                                row.getString("id"),
                                row.getBoolean("enabled"),
                                row.getString("name"),
                                row.getString("workshop_step")))
                        .optional());
    }

    /** One part of the workshop, such as {@code step_2_4}. */
    public record Area(String id, boolean enabled, String name, String workshopStep) {}
}
