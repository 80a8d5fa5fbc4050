package it.sportello.notification.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTopicsTest {

    @ParameterizedTest(name = "C5 {0} reads {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sms | dispatch-sms",
                "mail | dispatch-mail",
                "postal | dispatch-postal",
                "sms, Mail | dispatch-sms, dispatch-mail",
                "sms,mail,postal | dispatch-sms, dispatch-mail, dispatch-postal"
            })
    @DisplayName("C5 a process reads the topics of its roles and no other")
    void aProcessReadsTheTopicsOfItsRoles(String roles, String topics) {
        assertThat(List.of("dispatch-sms", "dispatch-mail", "dispatch-postal"))
                .filteredOn(topic -> config(roles).getValue(enabled(topic), Boolean.class))
                .containsExactlyInAnyOrder(topics.split(", "));
    }

    @Test
    @DisplayName("C5 no other setting switches a topic on")
    void noOtherSettingSwitchesATopicOn() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withDefaultValue("sportello.notification.roles", "sms")
                .withDefaultValue(enabled("dispatch-mail"), "true")
                .withDefaultValue(enabled("other"), "true")
                .withInterceptors(new RoleTopics())
                .build();

        assertThat(config.getValue(enabled("dispatch-mail"), Boolean.class)).isFalse();
        assertThat(config.getValue(enabled("other"), Boolean.class)).isTrue();
    }

    @Test
    void aRoleThatNobodyKnowsIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config("sms,pigeon").getValue(enabled("dispatch-sms"), Boolean.class));
    }

    private static SmallRyeConfig config(String roles) {
        return new SmallRyeConfigBuilder()
                .withDefaultValue("sportello.notification.roles", roles)
                .withInterceptors(new RoleTopics())
                .build();
    }

    private static String enabled(String channel) {
        return "mp.messaging.incoming." + channel + ".enabled";
    }
}
