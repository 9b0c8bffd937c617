package io.heatline.identity.web;

import io.heatline.edge.Page;
import io.heatline.identity.SavedFilters;
import io.heatline.identity.SavedFilters.SavedFilter;
import io.heatline.identity.SignedIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own named filters. */
@RestController
@Tag(name = "people")
class FiltersEndpoint {

    /** A filter to save; one of the same name is replaced. */
    record NewFilter(
            SavedFilters.@NotNull Page page,
            @NotBlank @Size(max = 60) String name,

            @NotNull @Size(max = 1000) @Pattern(regexp = "[^\\s?#]*")
            String query) {}

    private final SavedFilters filters;

    FiltersEndpoint(SavedFilters filters) {
        this.filters = filters;
    }

    @GetMapping("/api/me/filters")
    Page<SavedFilter> list(@RequestParam SavedFilters.Page page) {
        return Page.of(filters.of(SignedIn.current().id(), page));
    }

    @PostMapping("/api/me/filters")
    @ResponseStatus(HttpStatus.CREATED)
    SavedFilter save(@Valid @RequestBody NewFilter filter) {
        return filters.save(
                SignedIn.current().id(), filter.page(), filter.name().strip(), filter.query());
    }

    @DeleteMapping("/api/me/filters/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        filters.remove(SignedIn.current().id(), id);
    }
}
