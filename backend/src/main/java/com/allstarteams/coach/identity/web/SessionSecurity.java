package com.allstarteams.coach.identity.web;

import com.allstarteams.coach.identity.Role;
import com.allstarteams.coach.identity.session.MemberSession;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Who may call which route: public ones are listed, operations need an administrator, everything else a member. */
@Configuration(proxyBeanMethods = false)
class SessionSecurity {

    private static final String[] PUBLIC = {
        "/api/auth/login",
        "/api/auth/logout",
        "/api/auth/session-status",
        "/api/coaching/status",
        "/api/coaching/health",
        "/actuator/health/**",
        "/error"
    };
    private static final String[] OPERATIONS = {
        "/api/coaching/vector/**", "/api/coaching/db/**", "/api/admin/ai/**", "/actuator/**",
    };

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, MemberSession sessions, ProblemWriter problems)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new SessionAuthentication(sessions), AuthorizationFilter.class)
                .authorizeHttpRequests(routes -> routes.requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers(OPERATIONS)
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/api/**", "/v3/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, failure) ->
                                problems.write(response, CommonProblems.NOT_SIGNED_IN, "Authentication required"))
                        .accessDeniedHandler((request, response, failure) ->
                                problems.write(response, CommonProblems.NOT_ALLOWED, "Your account may not do this.")))
                .build();
    }

    /** An address that Spring Security does not let near a route, such as one with an encoded slash. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
        return (request, response, rejected) ->
                problems.write(response, CommonProblems.INVALID, "The address has a form that is not used here.");
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }
}
