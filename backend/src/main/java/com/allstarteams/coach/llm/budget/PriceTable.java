package com.allstarteams.coach.llm.budget;

import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.budget.PriceSettings.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Estimates what a call cost, from counted tokens and the operator's prices. */
@Component
class PriceTable {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int SCALE = 8;

    private final PriceSettings settings;

    PriceTable(PriceSettings settings) {
        this.settings = settings;
    }

    /** With eight decimals; null when the price is unknown or the provider told no tokens. */
    @Nullable
    BigDecimal cost(String model, Usage usage) {
        if (usage.inputTokens() + usage.outputTokens() == 0) {
            return null;
        }
        return find(model).map(price -> cost(price, usage)).orElse(null);
    }

    private Optional<Price> find(String model) {
        return settings.prices().entrySet().stream()
                .filter(entry -> model.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static BigDecimal cost(Price price, Usage usage) {
        BigDecimal input = known(price.inputPerMillion(), BigDecimal.ZERO);
        int fresh = Math.max(0, usage.inputTokens() - usage.cacheReadTokens() - usage.cacheWriteTokens());
        return part(input, fresh)
                .add(part(known(price.cacheReadPerMillion(), input), usage.cacheReadTokens()))
                .add(part(known(price.cacheWritePerMillion(), input), usage.cacheWriteTokens()))
                .add(part(known(price.outputPerMillion(), BigDecimal.ZERO), usage.outputTokens()))
                .divide(MILLION, SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal part(BigDecimal price, int tokens) {
        return price.multiply(BigDecimal.valueOf(tokens));
    }

    private static BigDecimal known(@Nullable BigDecimal price, BigDecimal otherwise) {
        return price == null ? otherwise : price;
    }
}
