package io.heatline.processes;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads BPMN text into the engine's own elements, which know their lines; a document type is refused. */
final class ModelXml extends DefaultHandler {

    private final Deque<Element> open = new ArrayDeque<>();

    @Nullable
    private Locator locator;

    @Nullable
    private Element root;

    private ModelXml() {}

    static Element read(String xml) {
        ModelXml handler = new ModelXml();
        try {
            factory().newSAXParser().parse(new InputSource(new StringReader(xml)), handler);
        } catch (SAXParseException e) {
            throw new ModelUnreadable(e.getLineNumber(), e);
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new ModelUnreadable(0, e);
        }
        return Objects.requireNonNull(handler.root);
    }

    private static SAXParserFactory factory() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        Element element = new Element(uri, localName, qName, attributes, locator);
        if (open.isEmpty()) {
            root = element;
        } else {
            open.element().add(element);
        }
        open.push(element);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        open.pop();
    }

    @Override
    public void characters(char[] text, int start, int length) {
        open.element().appendText(String.valueOf(text, start, length));
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }
}
