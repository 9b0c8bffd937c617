package io.heatline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drawing is complete and can be read: nobody sees the model but through it. */
class DiagramTest {

    @ParameterizedTest
    @EnumSource
    void everything_is_drawn_and_nothing_else(ShippedProcess process) {
        var model = ShippedModel.of(process);
        Set<String> drawn = new TreeSet<>();
        model.all(BpmnShape.class).forEach(shape -> drawn.add(idOf(shape.getBpmnElement())));
        model.all(BpmnEdge.class).forEach(edge -> drawn.add(idOf(edge.getBpmnElement())));
        Set<String> modelled = model.ids(FlowNode.class);
        modelled.addAll(model.ids(SequenceFlow.class));

        assertThat(drawn).isEqualTo(modelled);
    }

    @ParameterizedTest
    @EnumSource
    void lines_run_along_the_grid_from_one_step_to_the_next(ShippedProcess process) {
        var model = ShippedModel.of(process);
        assertThat(model.all(BpmnEdge.class))
                .allSatisfy(edge -> assertThat(lines(edge)).isNotEmpty().allSatisfy(line -> assertThat(
                                line.getX1() == line.getX2() || line.getY1() == line.getY2())
                        .isTrue()));
    }

    @ParameterizedTest
    @EnumSource
    void no_step_stands_on_another(ShippedProcess process) {
        var model = ShippedModel.of(process);
        List<BpmnShape> steps = steps(model);
        for (BpmnShape one : steps) {
            assertThat(steps)
                    .filteredOn(other -> !other.equals(one) && area(other).intersects(area(one)))
                    .as(idOf(one.getBpmnElement()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_line_runs_through_a_step_or_a_label(ShippedProcess process) {
        var model = ShippedModel.of(process);
        List<Rectangle2D> obstacles = new ArrayList<>(labels(model));
        steps(model).forEach(step -> obstacles.add(inside(area(step))));

        assertThat(model.all(BpmnEdge.class)).allSatisfy(edge -> assertThat(lines(edge))
                .allSatisfy(line -> assertThat(obstacles).noneMatch(line::intersects)));
    }

    @ParameterizedTest
    @EnumSource
    void labels_keep_clear_of_steps_and_of_each_other(ShippedProcess process) {
        var model = ShippedModel.of(process);
        List<Rectangle2D> taken = new ArrayList<>();
        steps(model).forEach(step -> taken.add(area(step)));
        for (Rectangle2D label : labels(model)) {
            assertThat(taken).noneMatch(label::intersects);
            taken.add(label);
        }
    }

    /** Shapes that hold nothing: neither a frame, nor an event on one's border. */
    private static List<BpmnShape> steps(ShippedModel model) {
        return model.all(BpmnShape.class).stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .filter(shape -> !(shape.getBpmnElement() instanceof BoundaryEvent))
                .toList();
    }

    private static List<Rectangle2D> labels(ShippedModel model) {
        return model.all(BpmnLabel.class).stream()
                .map(label -> rectangle(label.getBounds()))
                .toList();
    }

    private static List<Line2D> lines(BpmnEdge edge) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }

    private static Rectangle2D area(BpmnShape shape) {
        return rectangle(shape.getBounds());
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    /** Lines touch the steps they join. */
    private static Rectangle2D inside(Rectangle2D area) {
        return new Rectangle2D.Double(area.getX() + 1, area.getY() + 1, area.getWidth() - 2, area.getHeight() - 2);
    }

    private static String idOf(BaseElement element) {
        return element.getId();
    }
}
