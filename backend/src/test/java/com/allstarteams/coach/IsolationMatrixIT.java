package com.allstarteams.coach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.IsolationRules.Id;
import com.allstarteams.coach.IsolationRules.Rule;
import com.allstarteams.coach.IsolationRules.Standing;
import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.support.OpenApi;
import com.allstarteams.coach.support.OpenApi.Operation;
import com.allstarteams.coach.support.Visitor;
import com.allstarteams.coach.support.Visitor.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every operation of the OpenAPI document, called by everybody with everybody's ids. Nothing of the first member reaches
 * anybody else, and what is not yours looks like what is not there.
 */
class IsolationMatrixIT {

    private static final String SAID = "Zebrafinch";
    private static final String WRITTEN = "Quokkadraft";
    private static final String COMPANY_ONLY = "Pangolinhandbook";
    private static final List<String> MALFORMED = List.of("not-an-id", "17", "%27%20OR%20%271%27%3D%271");
    private static final JsonMapper JSON = new JsonMapper();

    private final CoachServer coach = CoachServer.offline();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    @Test
    void keepsEverythingOfAMemberFromEverybodyElse() {
        Actor owner = plantCanaries();
        Actor colleague = actor("member2", Standing.MEMBER, owner);
        List<Actor> actors = List.of(
                nobody("anonymous", coach.visitor(), owner),
                nobody("expired cookie", expired(), owner),
                new Actor("member1", Standing.MEMBER, owner.visitor(), owner.own(), colleague.own()),
                colleague,
                actor("other1", Standing.MEMBER_OF_ANOTHER_COMPANY, owner),
                actor("facilitator1", Standing.MEMBER, owner),
                actor("editor1", Standing.MEMBER, owner),
                actor("approver1", Standing.MEMBER, owner),
                actor("admin1", Standing.ADMIN, owner));
        OpenApi document = new OpenApi(owner.visitor().get("/v3/api-docs").json());
        assertThat(coach.visitor().get("/v3/api-docs").status()).isEqualTo(401);

        for (Operation operation : document.operations()) {
            Rule rule = IsolationRules.find(operation)
                    .orElseThrow(() -> new AssertionError("No line of IsolationRules covers " + operation));
            remember(owner.visitor(), SAID);
            actors.forEach(actor -> probe(actor, operation, rule));
        }
        document.operations().stream()
                .map(Operation::path)
                .distinct()
                .forEach(path -> probeOtherMethods(actors, document, path));

        actors.forEach(actor -> {
            actor.visitor().put("/api/coaching/memory", Map.of("enabled", false));
            actor.visitor().delete("/api/coaching/memory/lines");
        });

        System.out.printf("Isolation matrix: %d probes, %d leaks%n", count("probes"), count("leaks"));
        assertThat(faults).isEmpty();
        assertThat(count("leaks")).isZero();
        assertThat(count("probes")).isGreaterThan(1_000);
        assertThat(count("allowed")).as("calls that reached something").isGreaterThan(100);
    }

    /** All ids of one operation for one actor; what is foreign must read like what is absent. */
    private void probe(Actor actor, Operation operation, Rule rule) {
        Map<String, String> bodies = new HashMap<>();
        for (Map<String, Id> choice : IsolationRules.choices(operation.ids())) {
            for (String malformed : choice.containsValue(Id.MALFORMED) ? MALFORMED : MALFORMED.subList(0, 1)) {
                Answer answer = call(actor, operation, choice, malformed);
                String probe = actor.name() + " " + operation + " " + choice;
                counts.merge(answer.status() == 200 ? "allowed" : "refused", 1, Integer::sum);
                if (!rule.expected(actor.standing(), choice.values()).contains(answer.status())) {
                    faults.add(probe + " was answered " + answer.status() + " " + answer.body());
                }
                inspect(actor, probe, answer);
                bodies.put(choice.toString(), withoutTrace(answer));
            }
        }
        if (rule == Rule.PRIVATE) {
            bodies.forEach((choice, body) -> {
                String asIfAbsent = bodies.get(choice.replace("FOREIGN", "ABSENT"));
                if (choice.contains("FOREIGN") && !body.equals(asIfAbsent)) {
                    faults.add(actor.name() + " " + operation + " " + choice + " differs from an absent id: " + body);
                }
            });
        }
    }

    private void probeOtherMethods(List<Actor> actors, OpenApi document, String path) {
        List<String> known = document.operations().stream()
                .filter(operation -> operation.path().equals(path))
                .map(Operation::method)
                .toList();
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            if (known.contains(method)) {
                continue;
            }
            for (Actor actor : actors) {
                String filled = path.replaceAll("\\{[a-zA-Z]+}", actor.foreign().get("id"));
                Answer answer =
                        actor.visitor().send(method, filled, "{}".getBytes(UTF_8), "Content-Type", "application/json");
                String probe = actor.name() + " " + method + " " + path;
                if (!List.of(401, 403, 404, 405).contains(answer.status())) {
                    faults.add(probe + " was answered " + answer.status());
                }
                inspect(actor, probe, answer);
            }
        }
    }

    private Answer call(Actor actor, Operation operation, Map<String, Id> choice, String malformed) {
        String path = operation.path();
        Map<String, Object> body = operation.body() == null ? new HashMap<>() : new HashMap<>(operation.body());
        for (Map.Entry<String, Id> chosen : choice.entrySet()) {
            String kind = kindOf(operation, chosen.getKey());
            String id = switch (chosen.getValue()) {
                case OWN -> own(actor, operation, kind);
                case FOREIGN -> actor.foreign().getOrDefault(kind, "");
                case ABSENT -> UUID.randomUUID().toString();
                case MALFORMED -> malformed;
            };
            path = path.replace("{" + chosen.getKey() + "}", id);
            body.computeIfPresent(chosen.getKey(), (name, sample) -> id);
        }
        Visitor visitor = path.startsWith("/api/auth/log") && actor.standing() != Standing.NOBODY
                ? coach.signedIn(actor.name())
                : actor.visitor();
        return operation.method().equals("GET")
                ? visitor.get(path.contains("/search") ? path + "?q=" + SAID : path)
                : visitor.send(
                        operation.method(),
                        path,
                        JSON.writeValueAsBytes(body),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"0\"");
    }

    /** An id of the actor's own, a fresh one where calls use the object up. */
    private static String own(Actor actor, Operation operation, String kind) {
        boolean signedIn = actor.standing() != Standing.NOBODY;
        if (signedIn && kind.equals("lineId")) {
            return remember(actor.visitor(), "My week went well");
        }
        if (signedIn && kind.equals("commitmentId")) {
            return promise(actor.visitor(), "Close one loop");
        }
        if (signedIn && operation.method().equals("DELETE") && kind.equals("id")) {
            return actor.visitor().openSession();
        }
        return actor.own().getOrDefault(kind, "");
    }

    private static String remember(Visitor visitor, String text) {
        return visitor.post("/api/coaching/memory/lines", Map.of("text", text)).text("/data/id");
    }

    private static String promise(Visitor visitor, String what) {
        return visitor.post("/api/coaching/commitments", Map.of("what", what)).text("/data/id");
    }

    /** What an id of an operation names; most are conversations. */
    private static String kindOf(Operation operation, String parameter) {
        if (operation.path().contains("/knowledge-base/")) {
            return "entry";
        }
        if (operation.path().contains("/reflection-area/")) {
            return "area";
        }
        return List.of("conversationId", "sessionId").contains(parameter) ? "id" : parameter;
    }

    private void inspect(Actor actor, String probe, Answer answer) {
        counts.merge("probes", 1, Integer::sum);
        if (answer.status() >= 500) {
            faults.add(probe + " failed with " + answer.status() + " " + answer.body());
        }
        if (answer.status() >= 400 && !answer.body().startsWith("{")) {
            faults.add(probe + " was refused without a document");
        }
        String seen = answer.headers() + answer.body();
        for (String canary : actor.mayNotSee()) {
            if (seen.contains(canary)) {
                counts.merge("leaks", 1, Integer::sum);
                faults.add(probe + " leaked " + canary);
            }
        }
    }

    private int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    private Actor plantCanaries() {
        Visitor owner = coach.signedIn("member1");
        Map<String, String> own = ownObjects(owner, "My " + SAID + " is what I am proud of.");
        owner.put(
                "/api/coaching/reflections/strength-2",
                Map.of("text", "My " + WRITTEN + " is a secret."),
                "If-Match",
                "\"0\"");
        coach.database().sql("""
                        INSERT INTO coach_knowledge_base (organisation_id, slug, category, content_type, title, content,
                          status, content_hash)
                        SELECT organisation_id, 'company-only', 'methodology', 'guidelines', :title, :title, 'APPROVED', ''
                        FROM users WHERE username = 'member1' ON CONFLICT DO NOTHING
                        """).param("title", COMPANY_ONLY).update();
        own.put("entry", entry("slug = 'company-only'"));
        assertThat(owner.get("/api/coaching/reflections").body()).contains(WRITTEN);
        assertThat(owner.get("/api/coaching/session/" + own.get("id")).body()).contains(SAID);
        assertThat(owner.get("/api/coaching/knowledge-base/" + own.get("entry")).body())
                .contains(COMPANY_ONLY);
        return new Actor("member1", Standing.MEMBER, owner, own, own);
    }

    private Actor actor(String username, Standing standing, Actor owner) {
        Visitor visitor = coach.signedIn(username);
        return new Actor(username, standing, visitor, ownObjects(visitor, "My week went well."), owner.own());
    }

    private static Actor nobody(String name, Visitor visitor, Actor owner) {
        return new Actor(name, Standing.NOBODY, visitor, owner.own(), owner.own());
    }

    private Visitor expired() {
        Visitor visitor = coach.signedIn("member11");
        coach.database()
                .sql("UPDATE spring_session SET last_access_time = 0, expiry_time = 1 WHERE principal_name ="
                        + " (SELECT id::text FROM users WHERE username = 'member11')")
                .update();
        return visitor;
    }

    private Map<String, String> ownObjects(Visitor visitor, String message) {
        String session = visitor.openSession();
        Answer said = visitor.say(session, message);
        return new HashMap<>(Map.of(
                "id",
                session,
                "turnId",
                said.text("/data/turnId"),
                "edits",
                said.text("/data/conversation/0/id"),
                "lineId",
                remember(visitor, message),
                "commitmentId",
                promise(visitor, message),
                "fieldId",
                "strength-2",
                "area",
                "step_2_4",
                "featureName",
                "coaching",
                "entry",
                entry("organisation_id IS NULL")));
    }

    private String entry(String condition) {
        return coach.database()
                .sql("SELECT id::text FROM coach_knowledge_base WHERE " + condition + " LIMIT 1")
                .query(String.class)
                .single();
    }

    private static String withoutTrace(Answer answer) {
        if (!answer.body().startsWith("{")) {
            return answer.status() + answer.body();
        }
        ObjectNode body = (ObjectNode) answer.json();
        body.remove("traceId");
        return answer.status() + body.toString();
    }

    /**
     * Somebody who calls.
     *
     * @param own ids of their own objects, by kind
     * @param foreign ids of somebody else's
     */
    private record Actor(
            String name, Standing standing, Visitor visitor, Map<String, String> own, Map<String, String> foreign) {

        List<String> mayNotSee() {
            List<String> canaries = new ArrayList<>();
            if (!name.equals("member1")) {
                canaries.addAll(List.of(SAID, WRITTEN, "member1@example.org", "Riva", "Stone"));
            }
            if (standing == Standing.NOBODY || standing == Standing.MEMBER_OF_ANOTHER_COMPANY) {
                canaries.add(COMPANY_ONLY);
            }
            return canaries;
        }
    }
}
