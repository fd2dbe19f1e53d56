package com.allstarteams.coach.bench;

import com.allstarteams.coach.CoachApplication;
import com.allstarteams.coach.identity.demo.DemoOrganisation;
import com.allstarteams.coach.identity.demo.DemoOrganisation.DemoAccount;
import com.allstarteams.coach.identity.store.JdbcDemoAccounts;
import com.allstarteams.coach.support.ScriptedModel;
import com.allstarteams.coach.support.ScriptedModel.Script;
import com.allstarteams.coach.vector.VectorSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A coach with enough people for the bench. The arguments are its data folder; "offline", "settings" or the scripted
 * model's delay in milliseconds; further settings.
 */
final class BenchServer {

    static final int PEOPLE = 256;
    static final String PASSWORD = "bench";
    static final Script ANSWER = Script.says(
            "You have more on the list than the week can hold, and you notice it. ",
            "Your planning may help you here, since it sorts what comes first. ",
            "Which one of these would you start with tomorrow?");

    private BenchServer() {}

    public static void main(String[] arguments) {
        String model = arguments[1];
        boolean scripted = !List.of("offline", "settings").contains(model);
        SpringApplicationBuilder application = scripted
                ? new SpringApplicationBuilder(CoachApplication.class, ScriptedModel.Wiring.class)
                : new SpringApplicationBuilder(CoachApplication.class);
        ConfigurableApplicationContext context = application.run(Stream.concat(
                        Stream.of("--server.port=0", "--COACH_HOME=" + arguments[0]),
                        Arrays.stream(arguments).skip(2))
                .toArray(String[]::new));
        if (scripted) {
            Duration delay = Duration.ofMillis(Long.parseLong(model));
            context.getBean(ScriptedModel.class).play(ANSWER.after(delay));
        }
        context.getBean(JdbcDemoAccounts.class)
                .insert(
                        List.of(organisation()),
                        context.getBean(PasswordEncoder.class).encode(PASSWORD));
        VectorSource handbook = context.getBean(VectorSource.class);
        while (handbook.serving().isEmpty()) {
            handbook.reconcile();
        }
        System.out.println("BENCH " + context.getEnvironment().getProperty("local.server.port"));
    }

    private static DemoOrganisation organisation() {
        List<DemoAccount> accounts = IntStream.range(0, PEOPLE)
                .mapToObj(number -> new DemoAccount(
                        "bench" + number, "Bench", "Person " + number, null, "Bench", List.of("member"), false))
                .toList();
        return new DemoOrganisation("Bench", List.of("Bench"), accounts);
    }
}
