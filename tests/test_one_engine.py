"""One module makes database engines: every connection is opened, guarded and closed there."""

import source_tree

MAKERS = {"create_engine", "engine_from_config", "create_async_engine", "create_pool_from_url"}


def test_one_module_makes_engines() -> None:
    makers = [module.path for module in source_tree.product() if MAKERS & set(module.names())]
    assert makers == ["assistant/store/engine.py"]


def test_the_standard_librarys_sqlite_is_used_below_the_store_only() -> None:
    users = {module.path for module in source_tree.product() if "sqlite3" in set(module.imports())}
    assert all(path.startswith("assistant/store/") for path in users), users
