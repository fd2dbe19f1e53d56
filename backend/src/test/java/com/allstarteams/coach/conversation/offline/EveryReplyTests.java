package com.allstarteams.coach.conversation.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.knowledge.Passage;
import com.allstarteams.coach.profile.WorkshopProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every reply, across all authored lines, profiles, modes and twelve-turn conversations. */
class EveryReplyTests {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int TURNS = 12;

    private static final List<Talk> TALKS = new ArrayList<>();

    /** One simulated conversation with what it was made from. */
    private record Talk(
            WorkshopProfile profile,
            CoachingMode mode,
            List<Passage> passages,
            List<String> messages,
            List<OfflineReply> replies) {

        static Talk of(WorkshopProfile profile, CoachingMode mode, int start, int stride) {
            List<String> messages = new ArrayList<>();
            for (int i = 0; i < TURNS; i++) {
                messages.add(MemberLines.ALL.get((start + i * stride) % MemberLines.ALL.size()));
            }
            List<Passage> passages = start % 2 == 0 ? List.of(Briefs.PASSAGE) : List.of();
            String field =
                    mode == CoachingMode.WORKSHOP_ASSISTANT ? Briefs.FIELDS.get(start % Briefs.FIELDS.size()) : null;
            return new Talk(
                    profile, mode, passages, messages, Briefs.converse(messages, profile, mode, field, passages));
        }

        Stream<String> texts() {
            return replies.stream().map(OfflineReply::text);
        }
    }

    @BeforeAll
    static void converse() {
        for (WorkshopProfile profile : List.of(Briefs.COMPLETE, Briefs.PARTIAL, Briefs.EMPTY)) {
            for (CoachingMode mode : CoachingMode.values()) {
                for (int start = 0; start < MemberLines.ALL.size(); start += 5) {
                    TALKS.add(Talk.of(profile, mode, start, start % 2 == 0 ? 1 : 37));
                }
            }
        }
    }

    @Test
    void answersThreeHundredAuthoredLines() {
        assertThat(MemberLines.ALL).hasSizeGreaterThanOrEqualTo(300);
        assertThat(TALKS.stream().flatMap(talk -> talk.messages().stream()).distinct())
                .hasSize((int) MemberLines.ALL.stream().distinct().count());
    }

    @Test
    void endsInExactlyOneQuestion() {
        assertThat(everyText().filter(text -> text.indexOf('?') != text.length() - 1))
                .isEmpty();
    }

    @Test
    void staysShortAndPlain() {
        Pattern untidy = Pattern.compile("[<>&*_#{}]|\\.\\.|, ,| ,|  |https?:|@|\\[(?!1])|[^\\x20-\\x7e\\n]");

        assertThat(everyText().filter(text -> untidy.matcher(text).find())).isEmpty();
        assertThat(everyText().filter(text -> text.length() > 1_500 || text.split("\\s+").length > 140))
                .isEmpty();
    }

    @Test
    void staysUnderAHundredAndTwentyWordsAsARule() {
        long over = everyText().filter(text -> text.split("\\s+").length > 120).count();

        assertThat(over).isLessThan(everyText().count() / 100);
    }

    @Test
    void neverGivesTheSameReplyTwiceInARow() {
        assertThat(TALKS).allSatisfy(talk -> {
            List<String> texts = talk.texts().toList();
            for (int i = 1; i < texts.size(); i++) {
                assertThat(texts.get(i)).isNotEqualTo(texts.get(i - 1));
            }
        });
    }

    @Test
    void neverRepeatsASentenceWithinSixReplies() {
        List<String> repeated = new ArrayList<>();
        for (Talk talk : TALKS) {
            for (int i = 1; i < talk.replies().size(); i++) {
                Set<String> before = talk.replies().subList(Math.max(0, i - 6), i).stream()
                        .flatMap(reply -> reply.sentences().stream())
                        .map(String::strip)
                        .collect(Collectors.toSet());
                talk.replies().get(i).sentences().stream()
                        .map(String::strip)
                        .filter(sentence -> sentence.length() > 15 && before.contains(sentence))
                        .forEach(repeated::add);
            }
        }

        assertThat(repeated).isEmpty();
    }

    @Test
    void namesNoNumberThatIsNotInTheProfileOrThePassage() {
        List<String> invented = new ArrayList<>();
        for (Talk talk : TALKS) {
            List<String> known = talk.profile().strengths().stream()
                    .map(share -> Integer.toString(share.percent()))
                    .toList();
            talk.texts()
                    .flatMap(text -> NUMBER.matcher(text.replace("[1]", "")).results())
                    .map(found -> found.group())
                    .filter(number -> !known.contains(number))
                    .forEach(invented::add);
        }

        assertThat(invented).isEmpty();
    }

    @Test
    void namesNoStrengthToAMemberWithoutAStarCard() {
        Pattern strengths = Pattern.compile("Thinking|Acting|Feeling|Planning|Methodical|Curious|percent");

        assertThat(TALKS.stream()
                        .filter(talk -> talk.profile() == Briefs.EMPTY)
                        .flatMap(Talk::texts)
                        .filter(text -> strengths.matcher(text).find()))
                .isEmpty();
    }

    @Test
    void neverGivesImaginationANumber() {
        assertThat(everyText().filter(text -> text.matches("(?s).*Imagination[^.]*percent.*")))
                .isEmpty();
    }

    @Test
    void citesOnlyAPassageThatIsThere() {
        assertThat(TALKS)
                .allSatisfy(talk -> assertThat(talk.replies()).allSatisfy(reply -> {
                    boolean marked = reply.text().contains("[1]");
                    assertThat(reply.citedPassages()).isEqualTo(marked ? List.of(1) : List.of());
                    assertThat(marked && talk.passages().isEmpty()).isFalse();
                }));
        assertThat(everyText().filter(text -> text.contains("[1]"))).hasSizeGreaterThan(20);
    }

    @Test
    void echoesNoAddressNumberMarkupOrName() {
        Pattern echo = Pattern.compile(
                "(?i)example\\.com|jane|corp\\.test|evil|<script|alert\\(|onerror|170|1234567|sandra|petra|idiot|punch|DRIVING ME");

        assertThat(everyText().filter(text -> echo.matcher(text).find())).isEmpty();
    }

    @Test
    void echoesNoMoreThanEightWordsInARow() {
        List<String> echoed = new ArrayList<>();
        for (Talk talk : TALKS) {
            for (int i = 0; i < TURNS; i++) {
                List<String> said = words(talk.messages().get(i));
                String reply =
                        " " + String.join(" ", words(talk.replies().get(i).text())) + " ";
                for (int at = 0; at + 9 <= said.size(); at++) {
                    String nine = String.join(" ", said.subList(at, at + 9));
                    if (reply.contains(" " + nine + " ")) {
                        echoed.add(nine);
                    }
                }
            }
        }

        assertThat(echoed).isEmpty();
    }

    @Test
    void saysThatTheStarCardIsMissingAtMostOnce() {
        assertThat(TALKS)
                .allSatisfy(talk -> assertThat(talk.texts()
                                .filter(text -> text.contains("star card yet")
                                        || text.contains("card is not here")
                                        || text.contains("Without a star card")))
                        .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void greetsAtMostOnce() {
        assertThat(TALKS)
                .allSatisfy(talk -> assertThat(talk.texts().skip(1))
                        .noneMatch(text -> text.matches("(?s)(Hello|Hi|Welcome|Good to have).*")));
    }

    @Test
    void writesNothingInAWorkshopThatCouldBeCopiedAsTheReflection() {
        Pattern firstPerson = Pattern.compile("(?i)(?<![\\w'])(?:I|I'm|my|me)(?![\\w'])|^(?:we|our)\\b");

        assertThat(TALKS.stream()
                        .filter(talk -> talk.mode() == CoachingMode.WORKSHOP_ASSISTANT)
                        .flatMap(talk -> talk.replies().stream())
                        .flatMap(reply -> reply.sentences().stream())
                        .filter(sentence -> firstPerson.matcher(sentence).find()))
                .isEmpty();
    }

    @Test
    void makesNoPromiseDiagnosisOrVerdict() {
        Pattern overreach =
                Pattern.compile("(?i)you will feel|i promise|guarantee|you have (burnout|depression|anxiety)|"
                        + "as a human|i am human|your (boss|manager|colleague) is (wrong|lazy|rude|toxic|an)");

        assertThat(everyText().filter(text -> overreach.matcher(text).find())).isEmpty();
    }

    @Test
    void usesManyDifferentWordings() {
        Map<String, Long> openings =
                everyText().collect(Collectors.groupingBy(text -> text.split("(?<=[.?])")[0], Collectors.counting()));

        assertThat(openings).hasSizeGreaterThan(300);
        assertThat(openings.values()).allMatch(count -> count < everyText().count() / 30);
    }

    private static Stream<String> everyText() {
        return TALKS.stream().flatMap(Talk::texts);
    }

    private static List<String> words(String text) {
        return Pattern.compile("[\\p{L}']+")
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList();
    }
}
