package io.heatline.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VariableTest {

    private final Map<String, @Nullable Object> values = new HashMap<>();

    /** A map behind the engine's interface: only what variables use of it. */
    private final VariableScope scope = (VariableScope) Proxy.newProxyInstance(
            VariableScope.class.getClassLoader(),
            new Class<?>[] {VariableScope.class},
            (proxy, method, args) -> method.getName().equals("setVariable")
                    ? values.put((String) args[0], args[1])
                    : values.get((String) args[0]));

    @Test
    void an_enum_travels_as_its_name() {
        Variable<DayOfWeek> day = Variable.ofEnum("day", DayOfWeek.class);

        day.set(scope, DayOfWeek.MONDAY);

        assertThat(scope.getVariable("day")).isEqualTo("MONDAY");
        assertThat(day.get(scope)).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void an_instant_travels_as_the_date_a_timer_reads() {
        Variable<Instant> due = Variable.ofInstant("due");
        Instant noon = Instant.parse("2026-11-22T04:00:00Z");

        due.set(scope, noon);

        assertThat(scope.getVariable("due")).isEqualTo(Date.from(noon));
        assertThat(due.get(scope)).isEqualTo(noon);
    }

    @Test
    void a_variable_can_be_emptied() {
        Variable<String> technician = Variable.ofString("technician");
        technician.set(scope, "zhang.wei");

        technician.set(scope, null);

        assertThat(values).containsKey("technician");
        assertThat(technician.get(scope)).isNull();
    }

    @Test
    void who_needs_a_value_hears_which_one_is_missing() {
        Variable<Boolean> routed = Variable.ofBoolean("routed");

        assertThatThrownBy(() -> routed.require(scope)).hasMessageContaining("'routed'");
    }
}
