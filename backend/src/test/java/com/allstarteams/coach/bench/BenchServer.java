package com.allstarteams.coach.bench;

import com.allstarteams.coach.CoachApplication;
import com.allstarteams.coach.identity.MemberDirectory;
import com.allstarteams.coach.identity.demo.DemoOrganisation;
import com.allstarteams.coach.identity.demo.DemoOrganisation.DemoAccount;
import com.allstarteams.coach.identity.store.JdbcDemoAccounts;
import com.allstarteams.coach.llm.budget.ControlModels;
import com.allstarteams.coach.llm.store.JdbcConfiguration.ConfigurationChange;
import com.allstarteams.coach.platform.tenancy.Tenant;
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
    private static final long PLENTY = 1_000_000_000;
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
                        Stream.of(
                                "--server.port=0",
                                "--COACH_HOME=" + arguments[0],
                                "--coach.llm.budget.member-tokens-per-day=" + PLENTY,
                                "--coach.llm.budget.organisation-tokens-per-day=" + PLENTY),
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
        liftLimits(context);
        VectorSource handbook = context.getBean(VectorSource.class);
        while (handbook.serving().isEmpty()) {
            handbook.reconcile();
        }
        System.out.println("BENCH " + context.getEnvironment().getProperty("local.server.port"));
    }

    /** The bench measures calls; counting them stays, running out of them would measure the offline coach. */
    private static void liftLimits(ConfigurableApplicationContext context) {
        Tenant somebody =
                context.getBean(MemberDirectory.class).findByUsername("bench0").orElseThrow();
        for (String feature : List.of("global", "coaching")) {
            context.getBean(ControlModels.class)
                    .change(somebody, feature, new ConfigurationChange(null, 1_000_000, 1_000_000, null, null));
        }
    }

    private static DemoOrganisation organisation() {
        List<DemoAccount> accounts = IntStream.range(0, PEOPLE)
                .mapToObj(number -> new DemoAccount(
                        "bench" + number, "Bench", "Person " + number, null, "Bench", List.of("member"), false))
                .toList();
        return new DemoOrganisation("Bench", List.of("Bench"), accounts);
    }
}
