# The rest of the load-balancer controller's policy. A group of its own stands behind all load balancers, and the group of
# nodes and pods lets that one in.
locals {
  group_arns = [for region in local.regions : "arn:aws:ec2:${region}:${var.account_id}:security-group/*"]
  vpc_arns   = [for region in local.regions : "arn:aws:ec2:${region}:${var.account_id}:vpc/${local.foundation[region].vpc_id}"]

  # By its id: the control plane's group has the cluster's tag too, and is not to be opened.
  node_group_arns = [
    for region in local.regions : "arn:aws:ec2:${region}:${var.account_id}:security-group/${local.cluster[region].node_security_group_id}"
  ]

  group_statements = [
    {
      Effect    = "Allow"
      Action    = ["ec2:CreateSecurityGroup"]
      Resource  = local.group_arns
      Condition = local.to_be_made
    },
    {
      Effect   = "Allow"
      Action   = ["ec2:CreateSecurityGroup"]
      Resource = local.vpc_arns
    },
    {
      Effect   = "Allow"
      Action   = ["ec2:CreateTags"]
      Resource = local.group_arns
      Condition = {
        StringEquals = {
          "aws:RequestTag/${local.cluster_tag}" = local.cluster_name
          "ec2:CreateAction"                    = "CreateSecurityGroup"
        }
      }
    },
    {
      Effect    = "Allow"
      Action    = ["ec2:CreateTags", "ec2:DeleteTags"]
      Resource  = local.group_arns
      Condition = merge(local.made_here, { "ForAllValues:StringNotEquals" = { "aws:TagKeys" = [local.cluster_tag] } })
    },
    {
      Effect    = "Allow"
      Action    = ["ec2:AuthorizeSecurityGroupIngress", "ec2:DeleteSecurityGroup", "ec2:RevokeSecurityGroupIngress"]
      Resource  = local.group_arns
      Condition = local.made_here
    },
    {
      Effect   = "Allow"
      Action   = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"]
      Resource = local.node_group_arns
    },
  ]
}
