package com.allstarteams.coach.platform.database;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where PostgreSQL answers and as whom.
 *
 * @param jdbcUrl without credentials
 */
record DatabaseAddress(String jdbcUrl, String username, String password) {

    private static final String FORM = "Write it as postgresql://user:password@host:5432/database";

    /**
     * Reads the form hosting platforms hand out.
     *
     * @throws InvalidSetting when user, host or database is missing; the message never holds the password
     */
    static DatabaseAddress parse(String databaseUrl) {
        URI uri = uri(databaseUrl.startsWith("jdbc:") ? databaseUrl.substring("jdbc:".length()) : databaseUrl);
        if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
            throw new InvalidSetting("DATABASE_URL", "does not begin with postgresql://", FORM);
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new InvalidSetting(
                    "DATABASE_URL", "names no host or no database, or the host has an underscore", FORM);
        }
        String userInfo = uri.getRawUserInfo();
        if (userInfo == null || userInfo.startsWith(":")) {
            throw new InvalidSetting("DATABASE_URL", "names no user", FORM);
        }
        int colon = userInfo.indexOf(':');
        String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        String password = colon < 0 ? "" : userInfo.substring(colon + 1);
        return new DatabaseAddress(jdbcUrl(uri), decoded(user), decoded(password));
    }

    private static String jdbcUrl(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new InvalidSetting("DATABASE_URL", "is not a URL", FORM);
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
