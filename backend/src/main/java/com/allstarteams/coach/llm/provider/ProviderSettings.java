package com.allstarteams.coach.llm.provider;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Reads the settings of the chosen provider. Values of keys never get into a message. */
public record ProviderSettings(Environment environment) {

    /** The setting without surrounding spaces; absent when blank. */
    public Optional<String> find(String setting) {
        return Optional.of(environment.getProperty(setting, "").strip()).filter(value -> !value.isEmpty());
    }

    /** @throws InvalidSetting when it is missing or holds what no header can hold */
    public String require(String setting, String action) {
        String value = find(setting).orElseThrow(() -> missing(setting, action));
        requireVisible(setting, value);
        return value;
    }

    /** @throws InvalidSetting when it holds what no header can hold */
    public Optional<String> findVisible(String setting) {
        Optional<String> value = find(setting);
        value.ifPresent(found -> requireVisible(setting, found));
        return value;
    }

    /**
     * An address without a slash at its end.
     *
     * @throws InvalidSetting unless it is http or https with a host, without credentials, query and fragment
     */
    public Optional<URI> findAddress(String setting) {
        return find(setting).map(value -> address(setting, value));
    }

    /**
     * Where chat completions and embeddings of OpenAI's protocol are asked for; {@code /v1} is added to an address without
     * a path.
     *
     * @throws InvalidSetting as {@link #findAddress} does
     */
    public Optional<URI> findOpenAiAddress() {
        return findAddress("COACH_OPENAI_BASE_URL")
                .map(address -> address.getRawPath().isEmpty() ? URI.create(address + "/v1") : address);
    }

    /**
     * The AWS region to call Bedrock in.
     *
     * @throws InvalidSetting when it cannot be one
     */
    public Optional<String> findRegion() {
        Optional<String> region = findVisible("AWS_REGION").or(() -> findVisible("AWS_DEFAULT_REGION"));
        if (region.isPresent() && !region.get().matches("[a-z0-9-]+")) {
            throw new InvalidSetting("AWS_REGION", "is no AWS region", "Set it to one, such as eu-central-1");
        }
        return region;
    }

    private static URI address(String setting, String value) {
        try {
            URI address = new URI(value.replaceAll("/+$", ""));
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && bare(address)) {
                return address;
            }
        } catch (URISyntaxException unreadable) {
            throw wrongAddress(setting);
        }
        throw wrongAddress(setting);
    }

    private static boolean bare(URI address) {
        return address.getRawUserInfo() == null && address.getRawQuery() == null && address.getRawFragment() == null;
    }

    private static InvalidSetting wrongAddress(String setting) {
        return new InvalidSetting(
                setting,
                "is no address of a server",
                "Set it to an http or https address with a host, such as https://models.example.com/v1, and put keys into"
                        + " their own setting");
    }

    private static InvalidSetting missing(String setting, String action) {
        return new InvalidSetting(setting, "is missing", action);
    }

    private static void requireVisible(String setting, String value) {
        if (!value.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new InvalidSetting(
                    setting, "holds a space or a character beyond ASCII", "Copy it again from the provider");
        }
    }
}
