package io.heatline.flow.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The beans a model may name: the delegates and nothing else. Resolved only when a model asks, because delegates
 * themselves need the engine.
 */
public class PublishedBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;
    private final Set<String> names;

    PublishedBeans(ApplicationContext context) {
        this.context = context;
        this.names = Set.of(context.getBeanNamesForType(JavaDelegate.class, false, false));
    }

    /** The names a model may use. */
    public Set<String> names() {
        return names;
    }

    @Override
    public boolean containsKey(Object key) {
        return names.contains(key);
    }

    @Override
    public @Nullable Object get(Object key) {
        return names.contains(key) ? context.getBean((String) key) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names.stream()
                .map(name -> new SimpleEntry<Object, Object>(name, context.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
