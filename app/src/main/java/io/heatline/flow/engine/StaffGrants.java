package io.heatline.flow.engine;

import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's own grants, the same on every start: staff run orders, process admins deploy and read models. */
@Component
@Order(10)
class StaffGrants implements ApplicationRunner {

    private static final String ADMINS = "process-admin";

    private final AuthorizationService authorizations;

    StaffGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        grant(
                DirectoryIdentity.STAFF,
                Resources.PROCESS_DEFINITION,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE,
                ProcessDefinitionPermissions.UPDATE_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.UPDATE_TASK,
                ProcessDefinitionPermissions.TASK_ASSIGN,
                ProcessDefinitionPermissions.READ_TASK);
        grant(DirectoryIdentity.STAFF, Resources.PROCESS_INSTANCE, Permissions.CREATE);
        grant(ADMINS, Resources.DEPLOYMENT, Permissions.READ, Permissions.CREATE);
    }

    private void grant(String group, Resource resource, Permission... permissions) {
        var known = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(Authorization.ANY)
                .singleResult();
        var grant = known == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : known;
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.setPermissions(Arrays.copyOf(permissions, permissions.length));
        authorizations.saveAuthorization(grant);
    }
}
