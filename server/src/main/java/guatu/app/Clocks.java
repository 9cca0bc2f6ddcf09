package guatu.app;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The clock of the house. In demo mode it runs, shifted by a remembered offset; it is the only source of "now" for the
/// domain. Sessions, throttling and certificates use the system's clock.
@Configuration(proxyBeanMethods = false)
class Clocks {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock(@Value("${guatu.clock-offset:PT0S}") Duration offset) {
        return Clock.offset(Clock.system(ZONE), offset);
    }
}
