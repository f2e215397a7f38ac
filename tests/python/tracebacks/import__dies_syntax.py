print("importing")
import helpers.unparsable
