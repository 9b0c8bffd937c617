package io.heatline.flow.engine;

import io.heatline.identity.Directory;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Gives each engine command the directory as its identity provider. */
class DirectoryIdentityFactory implements SessionFactory {

    private final Directory directory;

    DirectoryIdentityFactory(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new DirectoryIdentity(directory);
    }
}
