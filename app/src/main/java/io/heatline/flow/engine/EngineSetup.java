package io.heatline.flow.engine;

import io.heatline.flow.store.EngineConnections;
import io.heatline.identity.Directory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The engine as this house runs it: our people, our delegates and no other beans, our checks on models. */
@Configuration(proxyBeanMethods = false)
class EngineSetup {

    @Bean
    PublishedBeans publishedBeans(ApplicationContext context) {
        return new PublishedBeans(context);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    AbstractCamundaConfiguration heatlineEngine(
            Directory directory,
            PublishedBeans beans,
            BpmnParseFactory checkedParse,
            List<BpmnParseListener> listeners,
            List<Deployer> completers,
            DataSource database,
            Clock clock) {
        EngineClock.driveBy(clock);
        return new AbstractCamundaConfiguration() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setBeans(beans);
                engine.setIdentityProviderSessionFactory(
                        new SessionsOf(ReadOnlyIdentityProvider.class, () -> new DirectoryIdentity(directory)));
                engine.setResourceAuthorizationProvider(new NoResourceGrants());
                engine.setCustomSessionFactories(new ArrayList<>(List.of(
                        new SessionsOf(AuthorizationManager.class, NothingGranted::new),
                        new SessionsOf(EventSubscriptionManager.class, NothingPostponed::new))));
                EngineConnections.of(database, engine);
                engine.setTaskMetricsEnabled(false);
                keepHistoryByItsEnd(engine);
                engine.setBpmnParseFactory(checkedParse);
                engine.setCustomPreBPMNParseListeners(new ArrayList<>(listeners));
                engine.setCustomPreDeployers(new ArrayList<>(completers));
                engine.setDmnEnabled(false);
                engine.setCmmnEnabled(false);
                engine.setEnableScriptCompilation(false);
                engine.setDeploymentLockUsed(true);
                engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9.-]+");
            }
        };
    }

    /**
     * History is kept for its years counted from an order's end, worked out when it is cleaned up. The default writes the day
     * of removal into each of the hundred rows of an order again at the moment it ends, while somebody waits for it.
     */
    private static void keepHistoryByItsEnd(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
    }
}
