package com.allstarteams.coach.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTests {

    @Test
    void readsTheFormHostingPlatformsHandOut() {
        DatabaseAddress address =
                DatabaseAddress.parse("postgresql://coach:p%40ss@db.example.org:6432/coaching?sslmode=require");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.org:6432/coaching?sslmode=require");
        assertThat(address.username()).isEqualTo("coach");
        assertThat(address.password()).isEqualTo("p@ss");
    }

    @Test
    void tellsNobodyThePassword() {
        assertThat(DatabaseAddress.parse("postgres://coach:hidden@localhost/coaching"))
                .asString()
                .doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "mysql://u:p@host/db",
                "postgresql://host/db",
                "postgresql://:p@host/db",
                "postgresql://u:p@host",
                "postgresql://u:p@/db",
                "postgresql://u:p@ho st/db"
            })
    void saysWhatIsWrong(String databaseUrl) {
        assertThatThrownBy(() -> DatabaseAddress.parse(databaseUrl))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("DATABASE_URL ");
    }
}
