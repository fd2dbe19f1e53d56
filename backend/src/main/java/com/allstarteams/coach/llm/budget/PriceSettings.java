package com.allstarteams.coach.llm.budget;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What models cost. Nothing is known until an operator says so.
 *
 * @param currency three capital letters of ISO 4217, for all prices
 * @param prices by model id or the beginning of one; the longest that fits counts
 */
@ConfigurationProperties("coach.llm")
public record PriceSettings(
        @DefaultValue("USD") String currency, @DefaultValue Map<String, Price> prices) {

    /** @throws InvalidSetting when the currency is no code, or a price is negative or incomplete */
    public PriceSettings {
        if (!currency.matches("[A-Z]{3}")) {
            throw new InvalidSetting(
                    "coach.llm.currency", "is '" + currency + "'", "Set it to three capital letters, such as USD");
        }
        prices = Map.copyOf(prices);
        prices.forEach(PriceSettings::check);
    }

    private static void check(String model, Price price) {
        boolean incomplete = price.inputPerMillion() == null || price.outputPerMillion() == null;
        if (incomplete || price.isNegative()) {
            throw new InvalidSetting(
                    "coach.llm.prices[" + model + "]",
                    incomplete ? "names no price for input or output" : "is negative",
                    "Set input-per-million and output-per-million to what your contract says, 0 or more");
        }
    }

    /**
     * Prices of a million tokens.
     *
     * @param inputPerMillion read anew
     * @param outputPerMillion written
     * @param cacheReadPerMillion read from the provider's cache; as input when it is not set
     * @param cacheWritePerMillion written to the provider's cache; as input when it is not set
     */
    public record Price(
            @Nullable BigDecimal inputPerMillion,
            @Nullable BigDecimal outputPerMillion,
            @Nullable BigDecimal cacheReadPerMillion,
            @Nullable BigDecimal cacheWritePerMillion) {

        boolean isNegative() {
            return isNegative(inputPerMillion)
                    || isNegative(outputPerMillion)
                    || isNegative(cacheReadPerMillion)
                    || isNegative(cacheWritePerMillion);
        }

        private static boolean isNegative(@Nullable BigDecimal price) {
            return price != null && price.signum() < 0;
        }
    }
}
