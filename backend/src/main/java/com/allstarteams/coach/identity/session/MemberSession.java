package com.allstarteams.coach.identity.session;

import com.allstarteams.coach.identity.Account;
import com.allstarteams.coach.identity.store.JdbcAccounts;
import com.allstarteams.coach.platform.tenancy.MemberId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Ties a web session to a member. The session holds the member's id and nothing else. */
@Component
public class MemberSession {

    private static final String MEMBER = "memberId";

    private final JdbcAccounts accounts;

    MemberSession(JdbcAccounts accounts) {
        this.accounts = accounts;
    }

    /** Begins the member's session under a new id, so that a planted cookie is worth nothing. */
    public void begin(HttpServletRequest request, Account account) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        String member = account.member().tenant().member().value().toString();
        HttpSession session = request.getSession();
        session.setAttribute(MEMBER, member);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, member);
    }

    /** Whose session this is, read from the database; empty without a session or for a disabled account. */
    public Optional<Account> findAccount(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(MEMBER) instanceof String member)) {
            return Optional.empty();
        }
        return accounts.findActive(new MemberId(UUID.fromString(member)));
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
