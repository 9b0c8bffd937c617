package io.heatline.flow.web;

import io.heatline.edge.NotFound;
import io.heatline.edge.Page;
import io.heatline.flow.deploy.DeployedModels;
import io.heatline.flow.deploy.DeployedModels.DeployedModel;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The deployed models, for process admins and auditors. */
@RestController
@RequestMapping("/api/processes")
class ProcessesApi {

    private final DeployedModels models;

    ProcessesApi(DeployedModels models) {
        this.models = models;
    }

    @GetMapping
    Page<DeployedModel> list() {
        SignedIn.current().require(Permission.PROCESS_READ);
        return Page.of(models.all());
    }

    @GetMapping(path = "/{id}/bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    String bpmn(@PathVariable String id) {
        SignedIn.current().require(Permission.PROCESS_READ);
        return models.bpmn(id).orElseThrow(() -> new NotFound(id));
    }
}
