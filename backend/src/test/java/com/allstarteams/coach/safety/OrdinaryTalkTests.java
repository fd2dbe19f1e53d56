package com.allstarteams.coach.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.safety.Verdict.Coach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdinaryTalkTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She was killing it in the demo",
                "I am dead tired after the offsite",
                "I could murder a coffee right now",
                "That move would be career suicide",
                "I nearly died of embarrassment in the meeting",
                "Shoot me an e-mail when you are done",
                "We told the new joiner to hang in there",
                "Time to bite the bullet and give the feedback",
                "The deadline moved again",
                "This deadline is killing me",
                "We killed the feature after the review",
                "My inbox is murder today",
                "I was bored to death in that workshop",
                "I am dying to know what my star card says",
                "That is a hill I will die on",
                "We had a killer presentation",
                "My manager will kill me if I miss the date",
                "I shot myself in the foot with that promise",
                "The project is dead in the water",
                "I need to cut myself some slack",
                "I am burning myself out with meetings",
                "I have to jump off this call at three",
                "Sorry, I need to jump to another meeting",
                "Let's end it on a high note",
                "I want to end the meeting on time",
                "I worked myself to death on that slide deck",
                "I beat myself up over the mistake",
                "My laptop died in the middle of the demo",
                "I would rather die than present in front of the board",
                "That joke was to die for",
                "It was death by PowerPoint",
                "I am drowning in emails",
                "He threw me under the bus in the steering group",
                "We should pull the plug on the pilot",
                "I was killing time before the stand-up",
                "My phone is about to die",
                "I can't go on holiday before the release",
                "I am running the suicide prevention training at work next week",
                "The film about a suicide was discussed in our book club",
                "A news article about suicide rates upset some colleagues",
                "A colleague's brother died by suicide, how do I support my colleague?",
                "What's the point of this meeting?",
                "I want to quit my job",
                "I cried after the review and I am exhausted",
                "I want to leave the company for good",
                "The team would panic if I was not here next week",
                "I won't be here tomorrow because of the dentist",
                "Our budget was slashed and it hurts",
                "The client is out for blood",
                "That was brutal feedback, I felt stabbed in the back",
                "I kill it when I can plan ahead",
                "Kill the thread, the build is dead",
                "We do a post-mortem after every incident",
                "I had a near death march at the end of the quarter",
                "I'm dying of laughter about the retro memes",
                "The old process finally died",
                "I feel trapped in endless meetings",
                "There is no way out of this contract with the vendor",
                "I'm done with this project and everyone knows",
                "I want to disappear into my work for an hour, that is flow",
                "I can't take it anymore, the printer jams daily",
                "I hurt myself at the gym and missed the workshop",
                "I cut myself while cooking, so typing is slow",
                "It hit me that I love mentoring",
                "We execute fast and kill bad ideas early",
                "I would kill for a quiet office",
                "She has a killer instinct for design",
                "Trigger warnings in our slides confuse people",
                "The heads of department clashed over the roadmap",
                "My strength is Acting, I jump in when things are on fire",
                "I want to live my values at work",
                "I don't want to live in the office",
                "I'm over the moon and could die happy",
                "What is the tallest building our company owns?"
            })
    void staysWithTheCoach(String message) {
        assertThat(Judged.crisisKind(Judged.alone(message))).isEqualTo("none");
        assertThat(Judged.alone(message)).isInstanceOf(Coach.class);
    }
}
