package io.heatline.flow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Gives each engine command a session of our making where the engine would open one of its own. */
record SessionsOf(Class<?> type, Supplier<Session> session) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return session.get();
    }
}
