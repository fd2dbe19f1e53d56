package com.allstarteams.coach.platform.store;

import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs database work for one tenant. Row-level security reads the two settings made here; they end with the
 * transaction, so a pooled connection never carries a tenant to the next request.
 *
 * @see "ADR 0004: row-level security by role and transaction setting"
 */
@Component
public class TenantTransactions {

    private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    TenantTransactions(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /**
     * Runs the work in one transaction that sees only the tenant's rows; joins a running one of the same tenant.
     *
     * @throws IllegalStateException when a transaction of another tenant, or of the worker, is running
     */
    public <T extends @Nullable Object> T inTenant(Tenant tenant, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            if (!CURRENT.isBound() || !CURRENT.get().equals(tenant)) {
                throw new IllegalStateException("A transaction of another tenant is running");
            }
            return work.get();
        }
        return ScopedValue.where(CURRENT, tenant).call(() -> run(() -> enter(tenant), work));
    }

    /**
     * Like {@link #inTenant(Tenant, Supplier)} for reads that must all see one moment.
     *
     * @throws IllegalStateException when a transaction is already running
     */
    public <T extends @Nullable Object> T inSnapshot(Tenant tenant, Supplier<T> reads) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A snapshot needs a transaction of its own");
        }
        Runnable entry = () -> {
            jdbc.sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                    .update();
            enter(tenant);
        };
        return ScopedValue.where(CURRENT, tenant).call(() -> run(entry, reads));
    }

    /** Like {@link #inTenant(Tenant, Supplier)} for work without a result. */
    public void inTenant(Tenant tenant, Runnable work) {
        this.<@Nullable Object>inTenant(tenant, () -> {
            work.run();
            return null;
        });
    }

    /**
     * Runs work that belongs to no member, such as signing in or finishing an abandoned turn, under the database role
     * that may do just that.
     *
     * @throws IllegalStateException when a transaction is already running
     */
    public <T extends @Nullable Object> T asWorker(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The worker needs a transaction of its own");
        }
        return run(() -> jdbc.sql("SET LOCAL ROLE coach_worker").update(), work);
    }

    /** Like {@link #asWorker(Supplier)} for work without a result. */
    public void asWorker(Runnable work) {
        this.<@Nullable Object>asWorker(() -> {
            work.run();
            return null;
        });
    }

    private void enter(Tenant tenant) {
        jdbc.sql("SELECT set_config('app.organisation', ?, true), set_config('app.member', ?, true)")
                .param(tenant.organisation().value().toString())
                .param(tenant.member().value().toString())
                .query((row, number) -> number)
                .single();
    }

    private <T extends @Nullable Object> T run(Runnable entry, Supplier<T> work) {
        return transactions.execute(status -> {
            entry.run();
            return work.get();
        });
    }
}
