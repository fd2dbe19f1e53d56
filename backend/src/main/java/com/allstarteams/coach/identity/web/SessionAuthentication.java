package com.allstarteams.coach.identity.web;

import com.allstarteams.coach.identity.Account;
import com.allstarteams.coach.identity.session.MemberSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the web session's member the principal of the request; any other claim of identity is ignored. */
class SessionAuthentication extends OncePerRequestFilter {

    static final String ACCOUNT = SessionAuthentication.class.getName() + ".account";

    private final MemberSession sessions;

    SessionAuthentication(MemberSession sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/api/coaching/status")
                || path.equals("/api/coaching/health")
                || !path.startsWith("/api/") && !path.startsWith("/v3/") && !path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Account> found = sessions.findAccount(request);
        found.ifPresent(account -> {
            request.setAttribute(ACCOUNT, account);
            var authorities = account.member().roles().stream()
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                    .toList();
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(account.member(), null, authorities));
        });
        chain.doFilter(request, response);
    }
}
