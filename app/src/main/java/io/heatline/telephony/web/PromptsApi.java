package io.heatline.telephony.web;

import io.heatline.edge.Page;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.PromptRemoval;
import io.heatline.telephony.Prompts;
import io.heatline.telephony.Prompts.Prompt;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What callers hear. */
@RestController
class PromptsApi {

    private final Prompts prompts;
    private final PromptRemoval removal;

    PromptsApi(Prompts prompts, PromptRemoval removal) {
        this.prompts = prompts;
        this.removal = removal;
    }

    @GetMapping("/api/prompts")
    Page<Prompt> all() {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        return Page.of(prompts.all());
    }

    /** What somebody recorded; 404 while the text is heard. */
    @GetMapping("/api/prompts/{name}/sound")
    ResponseEntity<Resource> sound(@PathVariable @Pattern(regexp = Prompts.NAME) String name) {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("audio/wav"))
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(prompts.recording(name)));
    }

    /** A recording, wave, MP3 or m4a as it is, to be heard from the next caller on in place of the text. */
    @PutMapping("/api/prompts/{name}")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    Prompt replace(@PathVariable @Pattern(regexp = Prompts.NAME) String name, InputStream file) throws IOException {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        return prompts.replace(name, file);
    }

    /** The text is heard again. 409 for one that has none while a flow in force or a queue says it. */
    @DeleteMapping("/api/prompts/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@PathVariable @Pattern(regexp = Prompts.NAME) String name) {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        removal.restore(name);
    }
}
