# Fields that check what is put into them: data descriptors, __set_name__, __init_subclass__, a metaclass that collects them.
class Field:
    kind = object

    def __init__(self, default=None, *, required=True):
        self.default, self.required = default, required

    def __set_name__(self, owner, name):
        self.name, self.slot = name, "_" + name
        owner.__dict__.get("fields", {}).setdefault(name, self)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.slot, self.default)

    def __set__(self, instance, value):
        setattr(instance, self.slot, self.check(value))

    def __delete__(self, instance):
        if self.required:
            raise AttributeError(f"{self.name} is required")
        vars(instance).pop(self.slot, None)

    def check(self, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        return value

    def __repr__(self):
        return f"<{type(self).__name__} {self.name}>"


class Int(Field):
    kind = int

    def __init__(self, *args, low=None, high=None, **kw):
        super().__init__(*args, **kw)
        self.low, self.high = low, high

    def check(self, value):
        value = super().check(value)
        if self.low is not None and value < self.low or self.high is not None and value > self.high:
            raise ValueError(f"{self.name} must be in [{self.low}, {self.high}], not {value}")
        return value


class Str(Field):
    kind = str

    def check(self, value):
        return super().check(value).strip()


class ModelMeta(type):
    registry = {}

    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        return {"fields": {k: v for b in bases for k, v in getattr(b, "fields", {}).items()}}

    def __new__(mcs, name, bases, ns, table=None, **kw):
        cls = super().__new__(mcs, name, bases, ns, **kw)
        cls.table = table or name.lower() + "s"
        mcs.registry[cls.table] = cls
        return cls

    def __call__(cls, *args, **kw):
        instance = super().__call__(*args, **kw)
        instance.complete = True
        return instance

    def __len__(cls):
        return len(cls.fields)

    def __iter__(cls):
        return iter(cls.fields)


class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        for name, field in type(self).fields.items():
            if name in values:
                setattr(self, name, values.pop(name))
            elif field.required and field.default is None:
                raise TypeError(f"{type(self).__name__} needs {name}")
        if values:
            raise TypeError(f"unknown: {', '.join(sorted(values))}")

    def __init_subclass__(cls, /, abstract=False, **kw):
        super().__init_subclass__(**kw)
        cls.abstract = abstract

    def __repr__(self):
        inner = ", ".join(f"{n}={getattr(self, n)!r}" for n in type(self).fields)
        return f"{type(self).__name__}({inner})"


class Person(Model, table="people"):
    name = Str()
    age = Int(low=0, high=150)


class Employee(Person, abstract=True):
    salary = Int(1000, low=0)
    note = Str("", required=False)


p = Person(name="  Ada ", age=36)
print(p, Person.name, Person.fields, len(Person), list(Employee), Employee.abstract, Person.abstract, p.complete)
e = Employee(name="Bob", age=20, note="new")
print(e, vars(e), Employee.__mro__[1].__name__, sorted(ModelMeta.registry))


def attempt(f):
    try:
        print("ok", f())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


attempt(lambda: setattr(p, "age", 151))
attempt(lambda: setattr(p, "age", "old"))
attempt(lambda: setattr(p, "age", True))
attempt(lambda: Person(name="x"))
attempt(lambda: Person(name="x", age=1, wings=2, fins=0))
attempt(lambda: delattr(p, "name"))
attempt(lambda: (delattr(e, "note"), e.note, vars(e)))
attempt(lambda: Person("positional"))
attempt(lambda: type("Bad", (Model,), {}, abstract=1, colour=2))
attempt(lambda: e.missing)
print(isinstance(Person, ModelMeta), type(Person).__name__, type(type(Person)), Person.__class__, callable(p), hasattr(Person, "__call__"))
Person.age.high = 40
attempt(lambda: setattr(e, "age", 41))
print(e.age, Person.__dict__["age"].low, Field.__get__(Person.__dict__["name"], p), sorted(k for k in vars(Person) if not k.startswith("__")))
