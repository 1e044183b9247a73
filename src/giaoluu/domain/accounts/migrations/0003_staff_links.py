"""A link belongs to a person; without a grant it lets a member of staff in, once."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def name_the_person(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001
    link = apps.get_model("accounts.Link")
    grant = apps.get_model("accounts.Grant").objects.filter(pk=models.OuterRef("grant_id"))
    link.objects.update(person_id=models.Subquery(grant.values("person_id")[:1]))


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_initial")]

    operations = [
        migrations.AddField(
            "link",
            "person",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="links",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.RunPython(name_the_person, migrations.RunPython.noop),
        migrations.AlterField(
            "link",
            "person",
            models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="links", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AlterField(
            "link",
            "grant",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="links",
                to="accounts.grant",
            ),
        ),
        migrations.AddConstraint(
            "link",
            models.CheckConstraint(
                condition=models.Q(grant__isnull=False) | models.Q(one_use=True), name="staff_link_works_once"
            ),
        ),
    ]
