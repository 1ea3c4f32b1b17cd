locals {
  # The account of Atlantis is trusted, and in it one role, by a condition: a policy that names a role which is not there yet is
  # refused, and one whose role is made anew stops working. The external id keeps a mistake in dev from reaching prod's account.
  trust = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${split(":", var.atlantis_role_arn)[4]}:root" }
      Action    = "sts:AssumeRole"
      Condition = {
        ArnEquals    = { "aws:PrincipalArn" = var.atlantis_role_arn }
        StringEquals = { "sts:ExternalId" = var.environment }
      }
    }]
  })

  roles = {
    plan = {
      description = "Reads what is there, to compare it with what is written"
      policies    = { read = local.reading, state = local.state_read }
    }
    apply = {
      description = "Makes what is written; what holds data it cannot destroy, and no secret it can read"
      policies    = { read = local.reading, state = local.state_written, make = local.making, packages = local.packages_read, identity = local.identities, never = local.refused }
    }
  }

  policies = merge([for name, role in local.roles : {
    for policy, text in role.policies : "${name}-${policy}" => { role = name, name = policy, text = text }
  }]...)
}

resource "aws_iam_role" "terraform" {
  for_each = { for name, role in local.roles : name => role if local.at_home }

  name                 = "fareline-terraform-${each.key}"
  description          = each.value.description
  assume_role_policy   = local.trust
  max_session_duration = 3600 # A role that is taken with another role's keys gets no more.
}

resource "aws_iam_role_policy" "terraform" {
  for_each = { for name, policy in local.policies : name => policy if local.at_home }

  name   = each.value.name
  role   = aws_iam_role.terraform[each.value.role].id
  policy = each.value.text
}
