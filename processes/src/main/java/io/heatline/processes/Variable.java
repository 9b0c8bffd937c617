package io.heatline.processes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable with a name and a type. The engine stores text, booleans, dates and lists of text only, so that a
 * model's expressions can read every value.
 *
 * @param <T> the type the code sees
 */
public final class Variable<T> {

    private final String name;
    private final Function<T, Object> toStored;
    private final Function<Object, T> fromStored;

    private Variable(String name, Function<T, Object> toStored, Function<Object, T> fromStored) {
        this.name = name;
        this.toStored = toStored;
        this.fromStored = fromStored;
    }

    /** Stored as the constant's name. */
    public static <E extends Enum<E>> Variable<E> ofEnum(String name, Class<E> type) {
        return new Variable<>(name, Enum::name, stored -> Enum.valueOf(type, (String) stored));
    }

    public static Variable<String> ofString(String name) {
        return new Variable<>(name, value -> value, String.class::cast);
    }

    public static Variable<Boolean> ofBoolean(String name) {
        return new Variable<>(name, value -> value, Boolean.class::cast);
    }

    /** Stored as a {@link Date}, which is what a timer or a due date in the model reads; to the millisecond. */
    public static Variable<Instant> ofInstant(String name) {
        return new Variable<>(name, Date::from, stored -> ((Date) stored).toInstant());
    }

    /** Several words, which a model may only go through one by one. */
    @SuppressWarnings("unchecked")
    public static Variable<List<String>> ofList(String name) {
        return new Variable<>(name, ArrayList::new, stored -> List.copyOf((List<String>) stored));
    }

    /** The name in the model's expressions. */
    public String name() {
        return name;
    }

    /** The value, or null if there is none. */
    public @Nullable T get(VariableScope scope) {
        Object stored = scope.getVariable(name);
        return stored == null ? null : fromStored.apply(stored);
    }

    /**
     * The value, which must be there.
     *
     * @throws IllegalStateException if it is not: the model and the code disagree
     */
    public T require(VariableScope scope) {
        T value = get(scope);
        if (value == null) {
            throw new IllegalStateException("Process variable '" + name + "' has no value");
        }
        return value;
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, stored(value));
    }

    /** The value as the engine stores it, for a map of variables. */
    public @Nullable Object stored(@Nullable T value) {
        return value == null ? null : toStored.apply(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
