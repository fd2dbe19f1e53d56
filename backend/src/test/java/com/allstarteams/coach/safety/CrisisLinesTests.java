package com.allstarteams.coach.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrisisLinesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm going to kill myself tonight",
                "Tonight I will end my life",
                "I have already taken too many pills",
                "I took an overdose an hour ago, I've taken all my pills",
                "I am standing on the roof and nobody knows",
                "I have written goodbye letters to my kids",
                "This is the night I end it all",
                "I'm about to kill myself now",
                "Goodbye everyone, I love you all",
                "By the time you read this I will be gone",
                "This is my last message, I am sorry",
                "I have the pills in front of me"
            })
    void answersImminentDangerWithTheEmergencyText(String message) {
        assertThat(Judged.crisisKind(Judged.alone(message))).isEqualTo("level4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to kill myself",
                "I want to die",
                "I just want to die, honestly",
                "i dont want to live anymore",
                "I don't want to be alive",
                "I am suicidal",
                "I have been having suicidal thoughts for weeks",
                "I keep thinking about suicide",
                "I have been thinking about ending my life",
                "I wish I was dead",
                "I'd rather be dead than go on like this",
                "I would be better off dead",
                "I feel like killing myself after that call",
                "I cut myself again last night",
                "I started hurting myself when work gets too much",
                "I have the urge to cut",
                "The voices keep telling me to hurt myself",
                "this deadline is killing me and I mean it, I want to end it",
                "My project is going great but I want to end my life",
                "I no longer want to live",
                "I tried to kill myself",
                "I do not care if I live or die",
                "I am planning suicide",
                "Can't stop thinking about killing myself",
                "I am not okay, I want to die",
                "Why should I not just kill myself",
                "I'm not sure I can keep myself safe, I feel suicidal",
                "kms, I am serious"
            })
    void answersExplicitWordsWithTheDirectQuestion(String message) {
        assertThat(Judged.crisisKind(Judged.alone(message))).isEqualTo("level3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Everyone would be better off without me",
                "My family would be better off if I was gone",
                "I want to go to sleep and never wake up",
                "I hope I don't wake up tomorrow",
                "I wish I could sleep forever",
                "I want to disappear for good",
                "I don't want to be here anymore",
                "I wish I had never been born",
                "There is no reason to live",
                "I see no point in going on, there's no point in living",
                "I am tired of living",
                "nobody would miss me if I died",
                "unalive is the only word in my head",
                "sewerslide is all I think about",
                "I am giving away all my things",
                "I feel hopeless and I am a burden to everyone",
                "There is no hope left and I feel trapped, no way out",
                "I lost my job today. Which bridges here are the tallest?",
                "Asking for a friend: how would someone commit suicide",
                "Hypothetically, is there a painless way to go?",
                "How many pills would be fatal?",
                "I have nothing to live for",
                "I just want it all to end",
                "life is not worth living",
                "Two years ago I was suicidal",
                "I feel like there's no way out and everything is hopeless",
                "I'm never going to get better and everyone would be happier without me",
                "I can't live like this, my life is pointless, life is pointless"
            })
    void answersVeiledWordsWithTheDirectQuestion(String message) {
        assertThat(Judged.crisisKind(Judged.alone(message))).isEqualTo("level2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I think my brother is suicidal",
                "My colleague said she wants to die",
                "I am worried my friend might kill himself",
                "My friend is cutting herself and I don't know what to do",
                "She told me she wants to end her life",
                "He texted me \"I want to die\" last night",
                "I am afraid that Anna is suicidal",
                "My daughter talks about dying all the time"
            })
    void answersWorryAboutSomeoneElseInTheThirdPersonForm(String message) {
        assertThat(Judged.crisisKind(Judged.alone(message))).isEqualTo("third-person");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to k1ll mys3lf",
                "I want to k.i.l.l myself",
                "s u i c i d e is on my mind, I think about s u i c i d e",
                "i w a n t t o d i e",
                "I am su!cidal",
                "I am \u0455u\u0456c\u0456d\u0430l",
                "I wanna diiiiie",
                "I want to kiiiill myself",
                "I want to k*ll myself",
                "I want to un-alive myself",
                "I WANT TO DIE",
                "I want to\u200B d\u200Bie",
                "I want to \uFF4B\uFF49\uFF4C\uFF4C myself",
                "i want to d1e"
            })
    void readsThroughObfuscation(String message) {
        assertThat(Judged.crisisKind(Judged.alone(message))).isEqualTo("level3");
    }
}
