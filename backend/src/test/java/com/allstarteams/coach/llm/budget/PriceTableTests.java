package com.allstarteams.coach.llm.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.budget.PriceSettings.Price;
import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceTableTests {

    private static final Usage USAGE = new Usage(1_000_000, 100_000, 400_000, 200_000);

    private final PriceTable table = new PriceTable(new PriceSettings(
            "USD",
            Map.of(
                    "vendor.", new Price(BigDecimal.ONE, BigDecimal.TEN, null, null),
                    "vendor.large", new Price(number("3"), number("15"), number("0.3"), number("3.75")))));

    @Test
    void countsWhatTheCacheHeldAtItsOwnPrice() {
        assertThat(table.cost("vendor.large-v2:0", USAGE)).isEqualByComparingTo("3.57");
    }

    @Test
    void takesTheCacheAsInputWithoutAPriceOfItsOwn() {
        assertThat(table.cost("vendor.small", USAGE)).isEqualByComparingTo("2");
    }

    @Test
    void saysNothingAboutAnUnknownModel() {
        assertThat(table.cost("other.large", USAGE)).isNull();
    }

    @Test
    void saysNothingWithoutTokens() {
        assertThat(table.cost("vendor.small", Usage.NONE)).isNull();
    }

    @Test
    void refusesHalfAPrice() {
        assertThatThrownBy(() ->
                        new PriceSettings("USD", Map.of("vendor.", new Price(BigDecimal.ONE, null, null, null))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("coach.llm.prices[vendor.]");
    }

    @Test
    void refusesAPriceBelowNothing() {
        assertThatThrownBy(() -> new PriceSettings(
                        "USD", Map.of("vendor.", new Price(BigDecimal.ONE, number("-1"), null, null))))
                .isInstanceOf(InvalidSetting.class);
    }

    @Test
    void refusesWhatIsNoCurrency() {
        assertThatThrownBy(() -> new PriceSettings("dollars", Map.of())).isInstanceOf(InvalidSetting.class);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
