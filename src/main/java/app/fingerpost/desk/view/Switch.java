package app.fingerpost.desk.view;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A switch for keys and screen readers too: AtlantaFX's own listens to the mouse alone. Space turns it. */
final class Switch extends ToggleSwitch {
    Switch() {
        this("");
    }

    Switch(String text) {
        super(text);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        selectedProperty()
                .addListener((property, before, on) -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                event.consume();
                fire();
            }
        });
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? isSelected()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
