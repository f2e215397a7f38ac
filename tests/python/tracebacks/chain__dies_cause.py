# "The above exception was the direct cause of the following exception".
class ConfigError(Exception):
    pass


def load(name):
    try:
        return {"a": 1}[name]
    except KeyError as e:
        raise ConfigError("no setting " + name) from e


def main():
    print(load("a"))
    load("b")


try:
    main()
except ConfigError as e:
    raise RuntimeError("main failed") from e
