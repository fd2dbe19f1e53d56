import { useNavigate } from 'react-router';

import { PageTitle } from '@/components/ui/page-title';
import { paths } from '@/config/paths';
import { NewConversation } from '@/features/conversation/components/new-conversation';
import { useMember } from '@/features/identity/api/get-member';
import { useWorkshopProfile } from '@/features/profile/api/get-workshop-profile';
import { StarCard } from '@/features/profile/components/star-card';
import { useMediaQuery } from '@/lib/use-media-query';

export function NewConversationRoute() {
  const member = useMember();
  const profile = useWorkshopProfile();
  const navigate = useNavigate();
  const hasKeyboard = useMediaQuery('(min-width: 64rem)');
  const name = profile.data?.firstName ?? member.data?.firstName ?? member.data?.name.split(' ')[0];
  return (
    <>
      <PageTitle>New conversation</PageTitle>
      <NewConversation
        greeting={greet(name)}
        strengths={profile.data?.strengths ?? []}
        startsWriting={hasKeyboard}
        onOpened={(sessionId) => {
          void navigate(paths.conversation(sessionId));
        }}
      >
        {profile.data && <StarCard profile={profile.data} />}
      </NewConversation>
    </>
  );
}

function greet(name: string | undefined, hour = new Date().getHours()): string {
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  return name ? `Good ${part}, ${name}` : `Good ${part}`;
}
