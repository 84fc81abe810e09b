package memio.examples.markup;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import memio.binary.BinaryIO;

/** Python's {@code ElementTree.write(file)} and {@code iterparse(file)}, by the JDK: a list of titles. */
public final class XmlText {
    private XmlText() {}

    /** Writes titles, in UTF-8. */
    public static void save(List<String> titles, BinaryIO target) throws XMLStreamException {
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target.asOutputStream(), "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("titles");
        for (String title : titles) {
            xml.writeStartElement("title");
            xml.writeCharacters(title);
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        xml.close();
    }

    /** Reads titles, in the encoding that the document tells. */
    public static List<String> load(BinaryIO source) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false); // the document may be anybody's
        var xml = factory.createXMLStreamReader(source.asInputStream());
        List<String> titles = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("title")) {
                titles.add(xml.getElementText());
            }
        }
        return titles;
    }
}
