package guatu.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JavaType;
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
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Lets the interface's description say what [TextForms] writes: the kernel's types and amounts are strings, and every
/// member of a record is there unless it is Optional. Types generated from it need no second guess.
@Configuration(proxyBeanMethods = false)
class OpenDocument {

    private static final List<Class<?>> TEXTS = List.of(
            BigDecimal.class,
            Period.class,
            Period.Month.class,
            RegionCode.class,
            IndustryCode.class,
            ParkCode.class,
            ClusterCode.class,
            IndicatorCode.class,
            FormCode.class,
            CreditCode.class,
            KnownTime.class,
            Unit.class);

    /// One for the process, as the library's own table of converters is.
    private static final Names NAMES = new Names();

    @Bean
    ModelResolver describedAsWritten(ObjectMapperProvider mappers) {
        TEXTS.forEach(type -> SpringDocUtils.getConfig().replaceWithClass(type, String.class));
        return new ModelResolver(mappers.jsonMapper(), NAMES).openapi31(true);
    }

    @Bean
    OpenApiCustomizer requiredUnlessOptional() {
        return document -> document.getComponents().getSchemas().forEach(this::require);
    }

    private void require(String name, Schema<?> schema) {
        Optional.ofNullable(NAMES.known.get(name)).filter(OpenDocument::bound).ifPresent(type -> {
            var properties = schema.getProperties();
            schema.setRequired(Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().equals(Optional.class))
                    .map(RecordComponent::getName)
                    .filter(member -> properties != null && properties.containsKey(member))
                    .toList());
        });
    }

    /// A record that Jackson reads and writes member by member; one with a creator of its own takes what it likes.
    private static boolean bound(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getDeclaredMethods())
                        .noneMatch(method -> method.isAnnotationPresent(JsonCreator.class));
    }

    /// `FigureView.ScopeView`: a nested type under the name of the type around it, for two rooms may each have one.
    private static final class Names extends TypeNameResolver {

        private final Map<String, Class<?>> known = new ConcurrentHashMap<>();

        /// `PageWorkRow` is a page of rows: its members are those of the page.
        @Override
        protected String nameForGenericType(JavaType type, Set<Options> options) {
            var name = super.nameForGenericType(type, options);
            known.put(name, type.getRawClass());
            return name;
        }

        @Override
        protected String getNameOfClass(Class<?> type) {
            var around = type.getEnclosingClass();
            var name = around == null ? type.getSimpleName() : around.getSimpleName() + "." + type.getSimpleName();
            var before = known.putIfAbsent(name, type);
            if (before != null && !before.equals(type)) {
                throw new IllegalStateException("Two types of the interface are called %s: %s and %s."
                        .formatted(name, before.getName(), type.getName()));
            }
            return name;
        }
    }
}
