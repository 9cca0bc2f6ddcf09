package guatu.platform;

import static tools.jackson.databind.DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import guatu.kernel.ClusterCode;
import guatu.kernel.CreditCode;
import guatu.kernel.FormCode;
import guatu.kernel.IndicatorCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.KnownTime;
import guatu.kernel.ParkCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.kernel.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// Teaches JSON the text forms of the kernel's types: what `toString` writes, `of` reads. Amounts travel as strings, to
/// stay exact. A missing, null, unknown or repeated member is refused.
@Configuration(proxyBeanMethods = false)
class TextForms {

    @Bean
    JsonMapperBuilderCustomizer kernelInJson() {
        var module = new SimpleModule("kernel");
        register(module, Period.class, Period::of);
        register(module, Period.Month.class, Period.Month::of);
        register(module, RegionCode.class, RegionCode::of);
        register(module, IndustryCode.class, IndustryCode::of);
        register(module, ParkCode.class, ParkCode::of);
        register(module, ClusterCode.class, ClusterCode::of);
        register(module, IndicatorCode.class, IndicatorCode::of);
        register(module, FormCode.class, FormCode::of);
        register(module, CreditCode.class, CreditCode::of);
        register(module, Unit.class, Unit::of);
        module.addDeserializer(String.class, new WholeText());
        module.addKeyDeserializer(String.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return Texts.whole("name", key);
            }
        });
        module.addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, text -> Texts.day("day", text)));
        module.addSerializer(KnownTime.class, ToStringSerializer.instance);
        module.addSerializer(BigDecimal.class, new PlainDecimal());
        return builder -> builder.addModule(module)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        FAIL_ON_NULL_CREATOR_PROPERTIES,
                        FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static <T> void register(SimpleModule module, Class<T> type, Function<String, T> of) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new FromText<>(type, of));
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return of.apply(key);
            }
        });
    }

    /// Lets [guatu.kernel.Unreadable] pass through, wrapped with the place where it was met.
    private static final class FromText<T> extends FromStringDeserializer<T> {

        private final transient Function<String, T> of;

        FromText(Class<T> type, Function<String, T> of) {
            super(type);
            this.of = of;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return of.apply(text);
        }
    }

    /// No text holds half a character, or the one that no database stores.
    private static final class WholeText extends StringDeserializer {

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            return Texts.whole("text", super.deserialize(json, context));
        }
    }

    private static final class PlainDecimal extends StdSerializer<BigDecimal> {

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toPlainString());
        }
    }
}
