package com.allstarteams.coach;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.platform.store.TenantTransactions;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "com.allstarteams.coach", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final int MAX_TYPES = 15;

    @ArchTest
    static final ArchRule MODEL_VENDORS_STAY_BEHIND_THE_LLM_WALL = noClasses()
            .that()
            .resideOutsideOfPackage("..coach.llm..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.langchain4j..", "ai.onnxruntime..", "ai.djl..", "software.amazon..")
            .because("a model is replaced by configuration, not by editing product code");

    @ArchTest
    static final ArchRule THE_VECTOR_STORE_STAYS_BEHIND_ITS_WALL = noClasses()
            .that()
            .resideOutsideOfPackage("..coach.vector..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..")
            .because("no question may reach a vector store without an organisation");

    @ArchTest
    static final ArchRule SQL_LIVES_IN_STORES = noClasses()
            .that()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .because("a reader finds all SQL of a module in one room");

    @ArchTest
    static final ArchRule HTTP_LIVES_IN_WEB_ROOMS = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..hostweb..", "..platform.problem..", "..identity.session..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
            .because("the web session of identity is the one place that must touch a request outside a web room");

    @ArchTest
    static final ArchRule NOTHING_IMPORTS_A_WEB_ROOM = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..hostweb..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..coach..web..", "..coach..hostweb..")
            .because("HTTP is how requests come in, never what the product is made of");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_TYPE_IS_FOR = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Data")
            .orShould()
            .haveSimpleNameEndingWith("Info")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .because("such an ending hides the verb or the noun");

    @ArchTest
    static final ArchRule ONLY_THE_JOURNALS_OPEN_TRANSACTIONS_AROUND_A_MODEL = noClasses()
            .that()
            .resideInAnyPackage(
                    "..conversation.turn..",
                    "..conversation.prompt..",
                    "..conversation.reply..",
                    "..conversation.offline..",
                    "..conversation.rest..")
            .and()
            .doNotHaveSimpleName("TurnJournal")
            .and()
            .doNotHaveSimpleName("RestJournal")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(TenantTransactions.class)
            .because("no transaction is open during a model call");

    @ArchTest
    static final ArchRule TRANSACTIONS_CARRY_A_TENANT = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class)
            .because("an annotation cannot say whose rows may be seen");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests set the " + Clock.class.getSimpleName());

    @ArchTest
    static void packagesStayReadable(JavaClasses all) {
        Map<String, Long> typesByPackage = all.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(typesByPackage)
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MAX_TYPES));
    }
}
