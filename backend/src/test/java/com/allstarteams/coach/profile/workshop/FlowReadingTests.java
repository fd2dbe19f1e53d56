package com.allstarteams.coach.profile.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FlowReadingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'attributes':[{'name':'Tidy','score':100},{'name':'Curious','score':95},"
                        + "{'name':'Vigorous','score':90},{'name':'Positive','score':85}],'flowScore':44}",
                "[{'name':'Positive','order':4},{'name':'Curious','order':2},"
                        + "{'name':'Tidy','order':1},{'name':'Vigorous','order':'3'}]",
                "['Tidy','Curious','Vigorous','Positive']",
                "[{'text':'Tidy'},{'text':'Curious'},{'text':'Vigorous'},{'text':'Positive'}]",
                "{'attributes':['Tidy','Curious','Vigorous','Positive']}",
                "[{'name':null,'text':'Tidy'},'Curious',{'name':'Vigorous'},{'text':'Positive'}]"
            })
    void readsEveryStoredVariantInTheOrderOfTheMember(String json) {
        assertThat(FlowReading.words(tree(json))).containsExactly("Tidy", "Curious", "Vigorous", "Positive");
    }

    @Test
    void takesStoredPercentagesForNoOrder() {
        JsonNode stored = tree("{'attributes':[{'name':'Tidy','score':85},{'name':'Curious','score':100}]}");

        assertThat(FlowReading.words(stored)).containsExactly("Tidy", "Curious");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Abstract,Analytic,Astute,Big Picture,Curious,Focused,Insightful,Logical,Investigative,Rational,"
                        + "Reflective,Sensible,Strategic,Thoughtful",
                "Collaborative,Creative,Encouraging,Expressive,Empathic,Intuitive,Inspiring,Objective,Passionate,"
                        + "Positive,Receptive,Supportive",
                "Detail-Oriented,Diligent,Immersed,Industrious,Methodical,Organized,Precise,Punctual,Reliable,"
                        + "Responsible,Straightforward,Tidy,Systematic,Thorough",
                "Adventuresome,Competitive,Dynamic,Effortless,Energetic,Engaged,Funny,Persuasive,Open-Minded,"
                        + "Optimistic,Practical,Resilient,Spontaneous,Vigorous",
                "Abstract,Analytical,Astute,Big-picture,Curious,Focussed,Insightful,Logical,Precise,Rational,"
                        + "Reflective,Sensible,Strategic,Thoughtful",
                "Collaborative,Compassionate,Creative,Encouraging,Empathic,Engaged,Expressive,Inclusive,Intuitive,"
                        + "Open-minded,Positive,Receptive,Resilient,Supportive",
                "Attentive,Conscientious,Detail-oriented,Diligent,Methodical,Organized,Practical,Reliable,"
                        + "Responsible,Straightforward,Structured,Systematic,Thorough,Tidy",
                "Adventurous,Competitive,Dynamic,Effortless,Energetic,Funny,Inspiring,Motivating,Optimistic,"
                        + "Passionate,Persuasive,Spontaneous,Vigorous"
            })
    void keepsTheWordsOfBothListsAsTheyAreSpelt(String list) {
        assertThat(list.split(",", -1))
                .allSatisfy(word ->
                        assertThat(FlowReading.words(tree("['" + word + "']"))).containsExactly(word));
    }

    @Test
    void keepsAWordOfNoList() {
        assertThat(FlowReading.words(tree("['Zoned in']"))).containsExactly("Zoned in");
    }

    @Test
    void leavesBlankAndOverlongWordsOut() {
        String longest = "a".repeat(40);
        JsonNode stored = tree("['',' ','" + longest + "','" + longest + "b',{'name':''},{},5,null,' Tidy ']");

        assertThat(FlowReading.words(stored)).containsExactly(longest, "Tidy");
    }

    @Test
    void givesAtMostTheFirstFour() {
        JsonNode inOrder = tree("['a','b','c','d','e']");
        JsonNode ordered = tree("[{'name':'e','order':5},{'name':'d','order':4},{'name':'c','order':3},"
                + "{'name':'b','order':2},{'name':'a','order':1}]");

        assertThat(FlowReading.words(inOrder)).containsExactly("a", "b", "c", "d");
        assertThat(FlowReading.words(ordered)).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "null", "5", "'Tidy'", "{'attributes':null}", "{'isEmpty':true,'attributes':[]}"})
    void findsNoWordsWhereNoneWereChosen(String json) {
        assertThat(FlowReading.words(tree(json))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'flowScore':12}                 | 12
            {'flowScore':60}                 | 60
            {'flowScore':'44'}               | 44
            {'answers':[1,2],'flowScore':30} | 30
            44                               | 44
            """)
    void readsAScoreWithinItsBounds(String json, int score) {
        assertThat(FlowReading.score(tree(json))).hasValue(score);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'flowScore':11}",
                "{'flowScore':61}",
                "{'flowScore':0}",
                "{'flowScore':-44}",
                "{'flowScore':'-44'}",
                "{'flowScore':4294967340}",
                "{'flowScore':1e300}",
                "{'flowScore':null}",
                "{'flowScore':'high'}",
                "{'flowScore':[44]}",
                "{'answers':{'1':5}}",
                "{}",
                "[44]",
                "null",
                "11",
                "61"
            })
    void knowsNoOtherScore(String json) {
        assertThat(FlowReading.score(tree(json))).isEqualTo(OptionalInt.empty());
    }

    @Test
    void givesWordsAndScoreOfOneObject() {
        JsonNode stored = tree("{'attributes':['Tidy'],'flowScore':50}");

        assertThat(FlowReading.words(stored)).isEqualTo(List.of("Tidy"));
        assertThat(FlowReading.score(stored)).hasValue(50);
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json.replace('\'', '"'));
    }
}
