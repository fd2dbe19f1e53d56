package com.allstarteams.coach.profile.workshop;

import static com.allstarteams.coach.profile.Strength.ACTING;
import static com.allstarteams.coach.profile.Strength.FEELING;
import static com.allstarteams.coach.profile.Strength.PLANNING;
import static com.allstarteams.coach.profile.Strength.THINKING;
import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.profile.StrengthShare;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StarCardReadingTests {

    private static final List<StrengthShare> CARD = List.of(
            new StrengthShare(PLANNING, 31),
            new StrengthShare(THINKING, 27),
            new StrengthShare(FEELING, 23),
            new StrengthShare(ACTING, 19));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'thinking':27,'acting':19,'feeling':23,'planning':31}",
                "{'planning':31,'feeling':23,'acting':19,'thinking':27,'answers':[1,2],'createdAt':'2025-07-01'}",
                "{'thinking':'27','acting':' 19 ','feeling':'23','planning':31}",
                "{'thinking':27.0,'acting':18.6,'feeling':23.4,'planning':31}",
                "{'Thinking':27,'Acting':19,'Feeling':23,'Planning':31}",
                "{'THINKING':27,'ACTING':19,'FEELING':23,'PLANNING':31}",
                "{'starCard':{'thinking':27,'acting':19,'feeling':23,'planning':31}}",
                "{'id':7,'results':{'counts':{'scores':{'thinking':'27','acting':19,'feeling':23,'planning':31}}}}",
                "{'empty':{},'zeros':{'thinking':0,'acting':0,'feeling':0,'planning':0},"
                        + "'scores':{'thinking':27,'acting':19,'feeling':23,'planning':31}}"
            })
    void readsEveryStoredVariant(String json) {
        assertThat(read(json)).isEqualTo(CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "'text'",
                "5",
                "{'thinking':0,'acting':0,'feeling':0,'planning':0}",
                "{'thinking':0,'acting':0,'feeling':0,'planning':0,'isEmpty':true,'source':'no_database_data'}",
                "{'thinking':27,'acting':19,'feeling':23}",
                "{'thinking':27,'acting':19,'feeling':23,'planning':null}",
                "{'thinking':27,'acting':19,'feeling':23,'planning':''}",
                "{'thinking':27,'acting':19,'feeling':23,'planning':'much'}",
                "{'thinking':27,'acting':19,'feeling':23,'planning':true}",
                "{'thinking':27,'acting':19,'feeling':23,'planning':[31]}",
                "[27,19,23,31]"
            })
    void takesACardThatWasNotTakenForNone(String json) {
        assertThat(read(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'thinking':27,'acting':19,'feeling':23,'planning':30}",
                "{'thinking':27,'acting':19,'feeling':23,'planning':32}",
                "{'thinking':-27,'acting':73,'feeling':23,'planning':31}",
                "{'thinking':101,'acting':0,'feeling':0,'planning':-1}",
                "{'thinking':'-27','acting':73,'feeling':23,'planning':31}"
            })
    void refusesSharesThatAreNoWhole(String json) {
        assertThat(read(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4294967323", "18446744073709551643", "1e300", "-1e300"})
    void makesNoShareOutOfAHugeNumber(String huge) {
        assertThat(read("{'thinking':" + huge + ",'acting':19,'feeling':23,'planning':31}"))
                .isEmpty();
    }

    @Test
    void survivesANumberTooLargeForAnyType() {
        assertThat(read("{'thinking':" + "9".repeat(400) + ",'acting':19,'feeling':23,'planning':31}"))
                .isEmpty();
    }

    @Test
    void keepsTiesInTheOrderOfTheWorkshop() {
        List<StrengthShare> even = read("{'planning':25,'feeling':25,'acting':25,'thinking':25}");
        List<StrengthShare> paired = read("{'planning':30,'feeling':20,'acting':30,'thinking':20}");

        assertThat(even).extracting(StrengthShare::strength).containsExactly(THINKING, ACTING, FEELING, PLANNING);
        assertThat(paired).extracting(StrengthShare::strength).containsExactly(ACTING, PLANNING, THINKING, FEELING);
    }

    @Test
    void acceptsAShareOfNothing() {
        List<StrengthShare> shares = read("{'thinking':50,'acting':50,'feeling':0,'planning':0}");

        assertThat(shares).contains(new StrengthShare(FEELING, 0), new StrengthShare(PLANNING, 0));
    }

    @Test
    void neverReadsImagination() {
        List<StrengthShare> beside =
                read("{'thinking':27,'acting':19,'feeling':23,'planning':31,'imagination':40,'apex':'Imagination'}");
        List<StrengthShare> needed = read("{'thinking':27,'acting':19,'feeling':23,'imagination':31}");

        assertThat(beside).isEqualTo(CARD);
        assertThat(needed).isEmpty();
    }

    @Test
    void looksThreeLevelsDeepAndNoFurther() {
        String card = "{'thinking':27,'acting':19,'feeling':23,'planning':31}";

        assertThat(read("{'a':{'b':{'c':" + card + "}}}")).isEqualTo(CARD);
        assertThat(read("{'a':{'b':{'c':{'d':" + card + "}}}}")).isEmpty();
    }

    private static List<StrengthShare> read(String json) {
        return StarCardReading.read(JsonMapper.shared().readTree(json.replace('\'', '"')));
    }
}
