package io.heatline.workorder.web;

import io.heatline.audit.AuditTrail;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.Callbacks;
import io.heatline.workorder.OrderAccess;
import io.heatline.workorder.Timeline;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.paper.RecordSheet;
import io.heatline.workorder.view.OrderViewer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An order's record sheet as a file. */
@RestController
@RequestMapping("/api/work-orders/{number}")
class RecordSheetApi {

    private final OrderAccess access;
    private final OrderViewer viewer;
    private final Timeline timeline;
    private final Callbacks callbacks;
    private final RecordSheet sheet;
    private final AuditTrail audit;

    RecordSheetApi(
            OrderAccess access,
            OrderViewer viewer,
            Timeline timeline,
            Callbacks callbacks,
            RecordSheet sheet,
            AuditTrail audit) {
        this.access = access;
        this.viewer = viewer;
        this.timeline = timeline;
        this.callbacks = callbacks;
        this.sheet = sheet;
        this.audit = audit;
    }

    @GetMapping(path = "/record-sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable WorkOrderNumber number) {
        var me = SignedIn.current();
        var order = access.see(me, number);
        var lines = timeline.of(number).stream().map(viewer::line).toList();
        var bytes = sheet.write(viewer.full(order, me), lines, callbacks.of(number), LocaleContextHolder.getLocale());
        audit.record("work-order.record-sheet", "work-order", number.value(), null);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(number + ".pdf")
                                .build()
                                .toString())
                .body(bytes);
    }
}
