package com.allstarteams.coach;

import com.allstarteams.coach.support.OpenApi.Operation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.AntPathMatcher;

/** What every route owes to whom. A route that no line covers breaks the build. */
final class IsolationRules {

    /** Line by line; an exact path wins over a pattern. */
    private static final Map<String, Rule> TABLE = Map.ofEntries(
            Map.entry("/api/auth/login", Rule.SIGN_IN),
            Map.entry("/api/auth/logout", Rule.PUBLIC),
            Map.entry("/api/auth/session-status", Rule.MEMBER),
            Map.entry("/api/auth/me", Rule.MEMBER),
            Map.entry("/api/coaching/status", Rule.PUBLIC),
            Map.entry("/api/coaching/health", Rule.PUBLIC),
            Map.entry("/api/coaching/db/*", Rule.OPERATIONS),
            Map.entry("/api/coaching/vector/*", Rule.OPERATIONS),
            Map.entry("/api/admin/ai/config", Rule.OPERATIONS),
            Map.entry("/api/admin/ai/config/{featureName}", Rule.SETTING),
            Map.entry("/api/admin/ai/usage/*", Rule.OPERATIONS),
            Map.entry("/api/admin/ai/emergency-disable", Rule.OPERATIONS),
            Map.entry("/api/coaching/session", Rule.MEMBER),
            Map.entry("/api/coaching/sessions", Rule.MEMBER),
            Map.entry("/api/coaching/sessions/search", Rule.MEMBER),
            Map.entry("/api/coaching/session/*/**", Rule.PRIVATE),
            Map.entry("/api/coaching/commitments", Rule.PRIVATE),
            Map.entry("/api/coaching/commitments/due", Rule.MEMBER),
            Map.entry("/api/coaching/commitments/{commitmentId}", Rule.PRIVATE),
            Map.entry("/api/coaching/commitments/{commitmentId}/state", Rule.PRIVATE),
            Map.entry("/api/coaching/commitments/{commitmentId}/snooze", Rule.PRIVATE),
            Map.entry("/api/coaching/commitments/{commitmentId}/put-away", Rule.PRIVATE),
            Map.entry("/api/coaching/nudges", Rule.MEMBER),
            Map.entry("/api/coaching/memory", Rule.MEMBER),
            Map.entry("/api/coaching/memory/lines", Rule.MEMBER),
            Map.entry("/api/coaching/memory/lines/{lineId}", Rule.PRIVATE),
            Map.entry("/api/coaching/chat", Rule.MEMBER),
            Map.entry("/api/coaching/chat/personas", Rule.MEMBER),
            Map.entry("/api/coaching/chat/conversation", Rule.MEMBER),
            Map.entry("/api/coaching/chat/message", Rule.PRIVATE),
            Map.entry("/api/coaching/chat/history/*", Rule.PRIVATE),
            Map.entry("/api/coaching/conversation-end", Rule.MEMBER),
            Map.entry("/api/coaching/conversation/start", Rule.MEMBER),
            Map.entry("/api/coaching/conversation/{id}", Rule.PRIVATE),
            Map.entry("/api/coaching/message", Rule.PRIVATE),
            Map.entry("/api/coaching/profile/workshop", Rule.MEMBER),
            Map.entry("/api/coaching/reflections", Rule.MEMBER),
            Map.entry("/api/coaching/reflections/{fieldId}", Rule.FIELD),
            Map.entry("/api/coaching/reflection-area/*/status", Rule.VALUE),
            Map.entry("/api/coaching/knowledge-base/*", Rule.COMPANY),
            Map.entry("/api/coaching/search/knowledge", Rule.MEMBER));

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    private IsolationRules() {}

    /** The rule of a route; empty when nobody has thought about it yet. */
    static Optional<Rule> find(Operation operation) {
        Rule exact = TABLE.get(operation.path());
        return exact != null
                ? Optional.of(exact)
                : TABLE.entrySet().stream()
                        .filter(line -> PATHS.match(line.getKey(), operation.path()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** What the ids of a call belong to. */
    enum Id {
        OWN,
        FOREIGN,
        ABSENT,
        MALFORMED
    }

    /** Who calls. */
    enum Standing {
        NOBODY,
        MEMBER_OF_ANOTHER_COMPANY,
        MEMBER,
        ADMIN
    }

    /** The kinds of routes. */
    enum Rule {
        /** For everybody. */
        PUBLIC,
        /** For everybody, and the made-up password never fits. */
        SIGN_IN,
        /** For everybody who is signed in, about themselves. */
        MEMBER,
        /** For administrators. */
        OPERATIONS,
        /** A setting with a known name, for administrators. */
        SETTING,
        /** Somebody's own object; to everybody else it does not exist. */
        PRIVATE,
        /** A company's object. */
        COMPANY,
        /** The member's own value under a name that everybody uses; saving it twice as new is a conflict. */
        FIELD,
        /** A setting that is the same for all; an unknown one is no error. */
        VALUE;

        /** The statuses that may answer a call. */
        Set<Integer> expected(Standing standing, Collection<Id> ids) {
            if (this == PUBLIC) {
                return Set.of(200);
            }
            if (this == SIGN_IN || standing == Standing.NOBODY) {
                return Set.of(401);
            }
            return switch (this) {
                case OPERATIONS -> Set.of(standing == Standing.ADMIN ? 200 : 403);
                case SETTING -> setting(standing, ids);
                case PRIVATE -> privateObject(ids);
                case COMPANY -> companyObject(standing, ids);
                case FIELD -> ids.contains(Id.ABSENT) || ids.contains(Id.MALFORMED) ? Set.of(404) : Set.of(200, 412);
                default -> Set.of(200);
            };
        }

        private static Set<Integer> setting(Standing standing, Collection<Id> ids) {
            if (standing != Standing.ADMIN) {
                return Set.of(403);
            }
            return Set.of(ids.contains(Id.ABSENT) || ids.contains(Id.MALFORMED) ? 400 : 200);
        }

        private static Set<Integer> privateObject(Collection<Id> ids) {
            if (ids.contains(Id.MALFORMED)) {
                return Set.of(400, 404);
            }
            return Set.of(ids.stream().allMatch(Id.OWN::equals) ? 200 : 404);
        }

        private static Set<Integer> companyObject(Standing standing, Collection<Id> ids) {
            boolean visible =
                    ids.contains(Id.OWN) || ids.contains(Id.FOREIGN) && standing != Standing.MEMBER_OF_ANOTHER_COMPANY;
            return Set.of(visible ? 200 : 404);
        }
    }

    /** Every choice of one kind per id. */
    static List<Map<String, Id>> choices(List<String> names) {
        List<Map<String, Id>> choices = List.of(Map.of());
        for (String name : names) {
            choices = choices.stream()
                    .flatMap(chosen -> Arrays.stream(Id.values()).map(id -> with(chosen, name, id)))
                    .toList();
        }
        return choices;
    }

    private static Map<String, Id> with(Map<String, Id> chosen, String name, Id id) {
        return Stream.concat(chosen.entrySet().stream(), Stream.of(Map.entry(name, id)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
