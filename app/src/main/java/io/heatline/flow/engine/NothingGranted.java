package io.heatline.flow.engine;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/** Looks for no grants when a task or an instance ends: {@link NoResourceGrants} has written none. */
class NothingGranted extends AuthorizationManager {

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {}

    @Override
    public void deleteAuthorizationsByResourceIdAndUserId(Resource resource, String resourceId, String userId) {}

    @Override
    public void deleteAuthorizationsByResourceIdAndGroupId(Resource resource, String resourceId, String groupId) {}
}
