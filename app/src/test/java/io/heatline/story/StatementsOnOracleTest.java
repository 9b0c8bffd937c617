package io.heatline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where {@code ''} is NULL: every statement of every mapper is asked once with empty text and once with nothing where nothing is
 * allowed. A row that can't be without some text may be refused; a statement that does not stand may not.
 */
class StatementsOnOracleTest extends HeatlineTest implements OnOracle {

    @Autowired
    private SqlSessionFactory sessions;

    @Autowired
    private SqlSessionTemplate session;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void every_statement_stands_with_empty_text_and_with_none() {
        new Walk(this::as).open();
        var broken = new ArrayList<String>();
        var asked = mapperMethods().toList();

        for (var method : asked) {
            for (var empty : new @Nullable String[] {"", null}) {
                refusal(method, empty).ifPresent(why -> broken.add(method + " with " + empty + ": " + why));
            }
        }

        assertThat(asked).hasSizeGreaterThan(60);
        assertThat(broken).isEmpty();
    }

    @Test
    void one_of_them_is_oracles_own() {
        assertThat(sessions.getConfiguration().getDatabaseId()).isEqualTo("oracle");
        assertThat(sessions.getConfiguration()
                        .getMappedStatement("io.heatline.workorder.store.OrderMapper.nextNumber")
                        .getDatabaseId())
                .isEqualTo("oracle");
    }

    @Test
    void what_was_left_empty_is_read_as_nothing_not_as_empty_text() {
        var walk = new Walk(this::as);
        var request = Walk.request();
        request.put("details", "");
        request.put("vulnerable", List.of());
        var premises = new LinkedHashMap<String, Object>();
        premises.put("estate", Walk.ESTATE);
        premises.put("building", "3号楼");
        premises.put("unit", "");
        premises.put("room", String.valueOf(System.nanoTime() % 10_000));
        request.put("premises", premises);
        request.put("contact", Map.of("name", "", "phone", "13800001111"));
        var number = walk.open(request);
        walk.accept(number).visit(number);
        walk.step(
                "technician",
                number,
                "complete",
                Map.of("result", "FIXED", "description", "x", "indoorTemperature", 20.5, "materials", ""));
        walk.step("agent", number, "callback", Map.of("outcome", "satisfied", "score", 5, "reason", ""));

        var order = walk.order(number);
        assertThat(order.path("details").isNull()).isTrue();
        assertThat(order.path("contact").path("name").isNull()).isTrue();
        assertThat(order.path("premises").path("unit").isNull()).isTrue();
        assertThat(order.path("vulnerable")).isEmpty();
        assertThat(order.path("status").asText()).isEqualTo("CLOSED");
        for (JsonNode line :
                walk.get("auditor", "/api/work-orders/" + number + "/timeline").path("items")) {
            assertThat(line.path("note").asText("nothing")).isNotEmpty();
        }
        assertThat(walk.get("agent", "/api/work-orders?text=" + number).path("items"))
                .hasSize(1);
        assertThat(as("auditor").get("/api/audit?object=" + number).json().path("items"))
                .isNotEmpty();
    }

    private Stream<Method> mapperMethods() {
        return sessions.getConfiguration().getMapperRegistry().getMappers().stream()
                .sorted(Comparator.comparing(Class::getName))
                .flatMap(mapper -> Arrays.stream(mapper.getMethods()))
                .filter(method -> !method.isDefault());
    }

    /** What is done is undone. */
    private Optional<String> refusal(Method method, @Nullable String empty) {
        return Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            return asked(method, empty);
        }));
    }

    private Optional<String> asked(Method method, @Nullable String empty) {
        try {
            var arguments = Arrays.stream(method.getParameters())
                    .map(parameter ->
                            value(parameter.getParameterizedType(), mayBeNull(parameter.getAnnotatedType()), empty))
                    .toArray();
            method.invoke(session.getMapper(method.getDeclaringClass()), arguments);
            return Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.of(String.valueOf(unknown.getMessage()));
        } catch (InvocationTargetException refused) {
            return refused.getCause() instanceof DataIntegrityViolationException
                    ? Optional.empty()
                    : Optional.of(String.valueOf(refused.getCause()));
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static boolean mayBeNull(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object value(Type type, boolean nullable, @Nullable String empty) {
        if (nullable && empty == null) {
            return null;
        }
        if (type instanceof ParameterizedType many) {
            var one = value(many.getActualTypeArguments()[0], false, empty);
            return many.getRawType() == Set.class ? Set.of(String.valueOf(one)) : List.of(Objects.requireNonNull(one));
        }
        return value((Class<?>) type, empty);
    }

    private static Object value(Class<?> type, @Nullable String empty) {
        if (type.isRecord()) {
            return filled(type, empty);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        var known = Map.<Class<?>, Object>ofEntries(
                Map.entry(Object.class, ""),
                Map.entry(String.class, ""),
                Map.entry(int.class, 1),
                Map.entry(Integer.class, 1),
                Map.entry(long.class, 1L),
                Map.entry(Long.class, 1L),
                Map.entry(boolean.class, true),
                Map.entry(Boolean.class, true),
                Map.entry(double.class, 1.0),
                Map.entry(Double.class, 1.0),
                Map.entry(BigDecimal.class, BigDecimal.ONE),
                Map.entry(Instant.class, Instant.now()),
                Map.entry(LocalDate.class, LocalDate.of(2026, 11, 26)),
                Map.entry(LocalTime.class, LocalTime.NOON),
                Map.entry(byte[].class, new byte[] {1}));
        var value = known.get(type);
        if (value == null) {
            throw new IllegalArgumentException("what to put in for " + type);
        }
        return value;
    }

    private static Object filled(Class<?> type, @Nullable String empty) {
        var parts = Arrays.stream(type.getRecordComponents())
                .map(part -> value(part.getGenericType(), mayBeNull(part.getAnnotatedType()), empty))
                .toArray();
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var maker = type.getDeclaredConstructor(types);
            maker.setAccessible(true);
            return maker.newInstance(parts);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
